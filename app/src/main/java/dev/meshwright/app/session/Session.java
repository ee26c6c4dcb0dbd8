package dev.meshwright.app.session;

import dev.meshwright.app.against.AgainstBar;
import dev.meshwright.app.against.VersionChoices;
import dev.meshwright.app.changes.ChangesViewModel;
import dev.meshwright.app.compat.CompatViewModel;
import dev.meshwright.app.compat.Waiving;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsViewModel;
import dev.meshwright.app.editor.SqlCompletions;
import dev.meshwright.app.explorer.ExplorerViewModel;
import dev.meshwright.app.history.CommitViewModel;
import dev.meshwright.app.history.HistoryViewModel;
import dev.meshwright.app.preview.PreviewViewModel;
import dev.meshwright.app.preview.RowSchemas;
import dev.meshwright.app.preview.RowsTools;
import dev.meshwright.app.preview.SampleChoices;
import dev.meshwright.app.replay.ReplayViewModel;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.tests.TestsViewModel;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The view models of one open workspace, and how they tell one another of changes.
public final class Session {

  private final Jobs jobs;
  private final Engines engines;
  private final Notices notices;
  private final WorkspaceModel workspace;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Verdicts verdicts;
  private final EditorsViewModel editors;
  private final ExplorerViewModel explorer;
  private final CompatViewModel compat;
  private final PreviewViewModel preview;
  private final RowsTools rowsTools;
  private final ReplayViewModel replay;
  private final TestsViewModel tests;
  private final ChangesViewModel changes;
  private final HistoryViewModel history;
  private final CommitViewModel commit;
  private Runnable sampleShown = () -> {};
  private Runnable rowsShown = () -> {};
  private Runnable historyShown = () -> {};
  private final List<Runnable> endings = new ArrayList<>();
  private final ReadOnlyObjectWrapper<List<UnsavedEdit>> recoverable =
      new ReadOnlyObjectWrapper<>(List.of());

  /// Edits that an earlier run kept and never saved.
  public ReadOnlyObjectProperty<List<UnsavedEdit>> recoverableProperty() {
    return recoverable.getReadOnlyProperty();
  }

  /// @param previewRows how many first rows a preview asks for
  public Session(
      OpenedWorkspace opened,
      Jobs jobs,
      Engines engines,
      Notices notices,
      Pauses pauses,
      IntSupplier previewRows) {
    this.jobs = jobs;
    this.engines = engines;
    this.notices = notices;
    workspace = new WorkspaceModel(opened, jobs, engines.read(), notices);
    documents =
        new OpenDocuments(
            jobs,
            engines.files(),
            workspace::kindOf,
            notices,
            pauses::typing,
            pauses.retrying(),
            InstantSource.system(),
            this::checkAgain);
    saving = new Saving(jobs, engines.files(), notices, this::filesChanged);
    verdicts = new Verdicts(jobs, engines.check(), documents::unsavedTexts);
    editors = new EditorsViewModel(documents, this::editorModel);
    explorer =
        new ExplorerViewModel(
            workspace, verdicts, documents, this::showSample, path -> showHistory(path, ""));
    compat =
        new CompatViewModel(
            jobs,
            engines.compareSchemas(),
            engines.files(),
            documents,
            new Waiving(
                jobs,
                engines.files(),
                documents,
                engines.commitChanges()::author,
                saving::save,
                notices),
            Clock.system(ZoneId.systemDefault()),
            pauses.comparing());
    preview = new PreviewViewModel(jobs, engines.data(), documents, pauses.typing(), previewRows);
    RowSchemas schemas =
        new RowSchemas(
            () -> workspace.openedProperty().get(),
            documents::unsavedTexts,
            engines.files()::workingCopy);
    // Each reading counts, also one that lists the same files.
    workspace
        .openedProperty()
        .addListener(reading -> {
          workspace.openedProperty().get();
          preview.workspaceRead();
        });
    rowsTools =
        new RowsTools(
            jobs,
            engines.data(),
            engines.compareSchemas(),
            schemas,
            preview,
            new SampleChoices(jobs, engines.files(), documents, saving::save, notices));
    replay =
        new ReplayViewModel(
            jobs, engines.data().replay(), engines.files(), documents, pauses.typing());
    tests =
        new TestsViewModel(
            jobs, engines.tests(), engines.files(), documents, notices, this::filesChanged);
    changes =
        new ChangesViewModel(
            jobs,
            engines.commitChanges(),
            engines.inspectCommits(),
            engines.files(),
            this::committed);
    history =
        new HistoryViewModel(
            jobs,
            engines.commitChanges(),
            engines.inspectCommits(),
            path -> workspace.kindOf(path).schemaFormat().isPresent(),
            notices,
            this::branchSwitched);
    commit = new CommitViewModel(jobs, engines.inspectCommits(), notices);
  }

  /// Reads what the panes show first, and what an earlier run kept.
  public void start() {
    jobs.submit(
        new JobKind("recovery", ""),
        progress -> engines.files().unsaved(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<UnsavedEdit>>(var kept) -> recoverable.set(kept);
            case Outcome.Cancelled<List<UnsavedEdit>> cancelled -> {}
            case Outcome.Failed<List<UnsavedEdit>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
    changes.refresh();
    history.refresh();
    verdicts.refresh();
  }

  private EditorModel editorModel(Document document) {
    Analysis analysis =
        new Analysis(
            document,
            jobs,
            engines.analyzeSchema(),
            engines.files(),
            documents::unsavedTexts,
            notices);
    return new EditorModel(
        analysis,
        switch (document.kind()) {
          case AVRO_SCHEMA -> Optional.of(StructureViewModel.edited(analysis, compat));
          case PROTOBUF_SCHEMA, JSON_SCHEMA ->
              Optional.of(StructureViewModel.outline(analysis, compat));
          case AVRO_IDL, CONTRACT, PRODUCT, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER ->
              Optional.empty();
        },
        document.kind() == FileKind.TRANSFORMATION
            ? new SqlCompletions(new CompleteSql(engines.data().preview()), document.path())
            : CompletionSource.none());
  }

  private void showSample(String path) {
    preview.showSample(path);
    sampleShown.run();
  }

  /// Narrows the history to a file, and to a part of it unless that is blank.
  public void showHistory(String path, String field) {
    history.pathProperty().set(Optional.of(path));
    history.fieldProperty().set(field);
    historyShown.run();
  }

  /// Has something run after a history was asked for: bringing it to the front.
  public void onHistoryShown(Runnable action) {
    historyShown = action;
  }

  /// Has something run after the rows of a sample were asked for: bringing them to the front.
  public void onSampleShown(Runnable action) {
    sampleShown = action;
  }

  private void checkAgain() {
    verdicts.refresh();
    compat.compareEdited();
  }

  /// Files of the workspace were written, by us or by others.
  public void filesChanged() {
    workspace.refresh();
    tests.filesChanged();
    changes.refresh();
    verdicts.refresh();
  }

  /// Other programs changed files.
  public void changedOutside() {
    saving.lookOutside(documents.open());
    filesChanged();
    preview.filesChanged();
    history.refresh();
  }

  private void committed() {
    workspace.refresh();
    history.refresh();
    compat.refresh();
    verdicts.refresh();
  }

  private void branchSwitched() {
    saving.lookOutside(documents.open());
    filesChanged();
    compat.refresh();
  }

  public WorkspaceModel workspace() {
    return workspace;
  }

  public OpenDocuments documents() {
    return documents;
  }

  public Saving saving() {
    return saving;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  public EditorsViewModel editors() {
    return editors;
  }

  public ExplorerViewModel explorer() {
    return explorer;
  }

  public CompatViewModel compat() {
    return compat;
  }

  public PreviewViewModel preview() {
    return preview;
  }

  public RowsTools rowsTools() {
    return rowsTools;
  }

  public ReplayViewModel replay() {
    return replay;
  }

  /// Lists the versions of the schema in front that samples can be read across.
  public VersionChoices replayVersions() {
    return new VersionChoices(jobs, engines.compareSchemas(), replay::schemaPath);
  }

  /// Has something run after the rows of a finding were asked for: bringing them to the front.
  public void onRowsShown(Runnable action) {
    rowsShown = action;
  }

  /// Lists the rows that show a finding of the schema in front.
  public void showRows(Finding finding) {
    AgainstBar.against(compat.baselineProperty().get())
        .ifPresent(earlier -> {
          replay.showRows(finding, earlier);
          rowsShown.run();
        });
  }

  public TestsViewModel tests() {
    return tests;
  }

  public ChangesViewModel changes() {
    return changes;
  }

  public HistoryViewModel history() {
    return history;
  }

  /// The commit that is chosen in the history.
  public CommitViewModel commit() {
    return commit;
  }

  public Engines engines() {
    return engines;
  }

  /// Has something ended together with the session.
  public void whenDisposed(Runnable action) {
    endings.add(action);
  }

  public void dispose() {
    endings.forEach(Runnable::run);
    explorer.dispose();
    compat.dispose();
    rowsTools.dispose();
    replay.dispose();
    tests.dispose();
    preview.dispose();
    editors.dispose();
  }
}
