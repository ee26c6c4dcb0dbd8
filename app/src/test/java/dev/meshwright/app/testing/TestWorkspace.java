package dev.meshwright.app.testing;

import dev.meshwright.app.baseline.VersionChoices;
import dev.meshwright.app.branches.BranchesPanel;
import dev.meshwright.app.branches.Bringing;
import dev.meshwright.app.changes.ChangedFileTools;
import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.ChangesViewModel;
import dev.meshwright.app.changes.Ignoring;
import dev.meshwright.app.committing.Committing;
import dev.meshwright.app.committing.WriteWaivers;
import dev.meshwright.app.compat.CompatPanel;
import dev.meshwright.app.compat.CompatViewModel;
import dev.meshwright.app.compat.Waiving;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.editor.EditorAssist;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsPanel;
import dev.meshwright.app.editor.EditorsViewModel;
import dev.meshwright.app.editor.Formatting;
import dev.meshwright.app.editor.OfferedCompletions;
import dev.meshwright.app.explorer.ExplorerPanel;
import dev.meshwright.app.explorer.ExplorerUses;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.history.CommitMenu;
import dev.meshwright.app.history.HistoryPanel;
import dev.meshwright.app.history.HistoryViewModel;
import dev.meshwright.app.inspector.InspectorPanel;
import dev.meshwright.app.merging.MergingPanel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.points.PointsPanel;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.app.preview.PreviewViewModel;
import dev.meshwright.app.problems.ProblemsPanel;
import dev.meshwright.app.queries.QueriesPanel;
import dev.meshwright.app.replay.ReplayPanel;
import dev.meshwright.app.replay.ReplayViewModel;
import dev.meshwright.app.session.Debounces;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.staging.StagingPanel;
import dev.meshwright.app.structure.FieldLookups;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tests.TestsPanel;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.uikit.editor.HoverSource;
import dev.meshwright.uikit.editor.SignatureSource;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import dev.meshwright.usecases.fieldhistory.LastChange;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.CommittedFields;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An open workspace with all its panels, over use cases in memory; every job runs at once.
public final class TestWorkspace {

  private final Sessions doubles;
  private final Jobs jobs = new SameThreadJobs();
  private final WorkspaceViewModel workspace;
  private final EditorsPanel editors;
  private final FilesViewModel managed;
  private final ExplorerPanel explorer;
  private final ChangesPanel changes;
  private final HistoryPanel history;
  private final CompatPanel compat;
  private final ReplayPanel replay;
  private final PreviewPanel preview;
  private final TestsPanel tests;

  TestWorkspace(Sessions doubles) {
    this.doubles = doubles;
    Debounces pauses = TestDebounces.all();
    ToldNotices notices = new ToldNotices(doubles.notices);
    InspectCommits inspect = new MemoryInspect();
    workspace =
        new WorkspaceViewModel(
            doubles.opened,
            progress -> {
              doubles.read++;
              return anew(doubles.opened);
            },
            doubles.files,
            doubles.find,
            (unsaved, progress) -> {
              doubles.checked++;
              return doubles.check.get();
            },
            jobs,
            notices,
            pauses);
    OpenDocuments documents = workspace.documents();
    Panels panels = workspace.panels();
    managed =
        new FilesViewModel(
            jobs,
            doubles.manage,
            documents,
            workspace.tabs(),
            workspace.saving(),
            workspace.workspace(),
            notices,
            () -> workspace.tell(new WorkspaceEvent.FilesChanged()));
    editors =
        new EditorsPanel(
            panels,
            documents,
            workspace.tabs(),
            this::editorModel,
            workspace.saving(),
            workspace.recoding(),
            managed::reveal,
            jobs);
    replay =
        new ReplayPanel(
            panels,
            doubles.replay,
            doubles.compare,
            doubles.files,
            documents,
            jobs,
            pauses.typing());
    compat =
        new CompatPanel(
            panels,
            doubles.compare,
            doubles.commits::author,
            doubles.files,
            documents,
            workspace.tabs(),
            workspace.saving(),
            replay::showRows,
            jobs,
            notices,
            pauses.comparing());
    tests =
        new TestsPanel(
            panels,
            doubles.tests,
            doubles.tests,
            doubles.files,
            documents,
            managed,
            this::keepPreview,
            jobs,
            notices,
            workspace::tell);
    preview =
        new PreviewPanel(
            panels,
            new PreviewUseCases(
                doubles.preview,
                new MemoryParameters(),
                doubles.explore,
                doubles.compareRows,
                new MemoryConformance(),
                new MemoryColumns(),
                new MemoryStages(),
                new MemoryDialects()),
            doubles.compare,
            workspace.workspace(),
            doubles.files,
            documents,
            workspace.tabs(),
            workspace.saving(),
            tests::keep,
            jobs,
            notices,
            pauses::typing,
            () -> 100,
            true);
    QueriesPanel queries =
        new QueriesPanel(
            panels,
            doubles.queries,
            workspace.scratches(),
            documents,
            managed,
            jobs,
            notices,
            () -> doubles.keepQueries);
    preview.tellRuns(queries::ran);
    history =
        new HistoryPanel(
            panels,
            doubles.commits,
            inspect,
            workspace.workspace(),
            documents,
            workspace.tabs(),
            jobs,
            new CommitMenu.Actions(id -> {}, (from, to) -> {}, id -> {}, ids -> {}, ids -> {}),
            (path, unsaved, progress) ->
                List.of(
                    new LastChange(
                        "Order.total",
                        Optional.of(Samples.commits().getFirst()),
                        List.of(
                            new FieldEvent(
                                FieldEvent.Kind.RETYPED,
                                "Order.total",
                                "int",
                                "long",
                                FieldEvent.Known.BY_NAME)))));
    explorer =
        new ExplorerPanel(
            panels,
            workspace.workspace(),
            workspace.verdicts(),
            documents,
            workspace.tabs().frontProperty().map(page -> page.flatMap(TabPage::path)),
            managed,
            new ExplorerUses(
                preview::showSample, history::show, path -> {}, (one, other) -> {}, paths -> {}));
    Waiving waiving =
        new Waiving(
            jobs,
            doubles.files,
            documents,
            doubles.commits::author,
            workspace.saving()::save,
            notices);
    Committing committing =
        new Committing(
            doubles.gate,
            doubles.prepare,
            new WriteWaivers((owner, finding, schema, author) -> Optional.empty(), waiving::waive),
            doubles.files,
            Optional.empty(),
            documents,
            workspace.saving(),
            jobs,
            notices);
    StagingPanel staging =
        new StagingPanel(
            panels,
            doubles.commits,
            doubles.staging,
            documents,
            workspace.saving(),
            jobs,
            notices,
            committing,
            workspace::tell);
    Ignoring ignoring =
        new Ignoring(
            jobs, doubles.staging, doubles.files, documents, workspace.saving(), notices, () -> {});
    changes =
        new ChangesPanel(
            panels,
            doubles.commits,
            inspect,
            doubles.files,
            documents,
            workspace.tabs(),
            workspace.saving(),
            jobs,
            committing,
            new ChangedFileTools(
                path -> preview.showDifferences(path, "HEAD", Optional.empty()),
                staging::showFile,
                staging::stage,
                managed::discard,
                ignoring::ignore,
                ignoring::exclude),
            workspace::tell);
    panels.add(editors);
    panels.add(explorer);
    panels.add(changes);
    panels.add(history);
    panels.add(staging);
    panels.add(
        new PointsPanel(
            panels,
            new MemoryPoints(),
            workspace.workspace(),
            workspace.tabs(),
            jobs,
            notices,
            Path.of("past"),
            folder -> {},
            preview::showDifferences,
            (from, to) -> {},
            tag -> {},
            workspace::tell));
    panels.add(
        new BranchesPanel(
            panels,
            doubles.branches,
            workspace.workspace(),
            documents,
            workspace.saving(),
            jobs,
            notices,
            bringingNothing(),
            List.of(),
            workspace::tell));
    panels.add(
        new MergingPanel(
            panels,
            doubles.merging,
            doubles.staging,
            doubles.files,
            documents,
            workspace.tabs(),
            workspace.saving(),
            jobs,
            notices,
            TestDebounces::none,
            workspace::tell));
    panels.add(new ProblemsPanel(panels, documents, workspace.verdicts()));
    panels.add(compat);
    panels.add(replay);
    panels.add(preview);
    panels.add(tests);
    panels.add(queries);
    panels.add(new InspectorPanel(panels, editors.model(), history::show));
    workspace.start();
  }

  /// Another reading of the same files.
  private static OpenedWorkspace anew(OpenedWorkspace opened) {
    return new OpenedWorkspace(
        opened.root(), opened.files(), opened.products(), opened.repository(), opened.problems());
  }

  /// For views that only show the buttons.
  public static Bringing bringingNothing() {
    return new Bringing() {
      @Override
      public void merge(Branch branch) {}

      @Override
      public void rebase(Branch onto) {}
    };
  }

  private void keepPreview() {
    preview.keepAsTest(List.of());
  }

  private FieldLookups fieldLookups() {
    return new FieldLookups(
        jobs,
        doubles.files,
        workspace.documents()::unsavedTexts,
        new CommittedFields(doubles.compare, new AnalyzeSchema()),
        new ToldNotices(doubles.notices));
  }

  private EditorModel editorModel(Document document) {
    Analysis analysis =
        new Analysis(
            document,
            jobs,
            new AnalyzeSchema(),
            doubles.files,
            workspace.documents()::unsavedTexts,
            new ToldNotices(doubles.notices));
    return new EditorModel(
        analysis,
        switch (document.kind()) {
          case AVRO_SCHEMA, PROTOBUF_SCHEMA, JSON_SCHEMA ->
              Optional.of(new StructureViewModel(analysis, compat.model(), fieldLookups()));
          case AVRO_IDL, CONTRACT, PRODUCT, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER ->
              Optional.empty();
        },
        document.kind() == FileKind.TRANSFORMATION
            ? assist(document, OfferedCompletions.of(new CompleteSql(doubles.preview), document))
            : assist(document, CompletionSource.none()));
  }

  /// Without its panels by name.
  public WorkspaceViewModel viewModel() {
    return workspace;
  }

  /// The panel of a type.
  public <P extends Panel> P panel(Class<P> type) {
    return panels().panel(type);
  }

  public Panels panels() {
    return workspace.panels();
  }

  /// Other programs changed files.
  public void changedOutside() {
    tell(new WorkspaceEvent.ChangedOutside());
  }

  /// Shows the history of a part of a file.
  public void showHistory(String path, String part) {
    history.show(path, part);
  }

  /// Shows the rows of a finding.
  public void showRows(Finding finding) {
    replay.showRows(finding, compat().baselineProperty().get());
  }

  public void tell(WorkspaceEvent event) {
    workspace.tell(event);
  }

  public WorkspaceModel workspace() {
    return workspace.workspace();
  }

  public OpenDocuments documents() {
    return workspace.documents();
  }

  public OpenTabs tabs() {
    return workspace.tabs();
  }

  public Saving saving() {
    return workspace.saving();
  }

  public Verdicts verdicts() {
    return workspace.verdicts();
  }

  public EditorsViewModel editors() {
    return editors.model();
  }

  public CompatViewModel compat() {
    return compat.model();
  }

  public FilesViewModel managed() {
    return managed;
  }

  public ReplayViewModel replay() {
    return replay.model();
  }

  /// The versions of the schema in front.
  public VersionChoices replayVersions() {
    return new VersionChoices(jobs, doubles.compare, replay.model()::schemaPath);
  }

  public PreviewViewModel preview() {
    return preview.model();
  }

  public ChangesViewModel changes() {
    return changes.model();
  }

  public HistoryViewModel history() {
    return history.model();
  }

  public void dispose() {
    workspace.dispose();
  }

  private EditorAssist assist(Document document, CompletionSource completions) {
    return new EditorAssist(
        completions,
        SignatureSource.none(),
        HoverSource.none(),
        new Formatting(document, jobs, new ToldNotices(doubles.notices))::run,
        () -> {});
  }
}
