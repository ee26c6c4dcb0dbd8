package dev.meshwright.app.session;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.EncodingChoice;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.document.Scratches;
import dev.meshwright.app.panel.PaneState;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.IndexModel;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.lookup.FindAnything;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An open workspace: its documents and verdicts, its panels, and who is told when something
/// happens to its files.
public final class WorkspaceViewModel {

  private final Jobs jobs;
  private final Documents files;
  private final IndexModel index;
  private final Notices notices;
  private final WorkspaceModel workspace;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Scratches scratches;
  private final EncodingChoice recoding;
  private final Verdicts verdicts;
  private final Panels panels;
  private final OpenTabs tabs = new OpenTabs();
  private final ReadOnlyObjectWrapper<List<UnsavedEdit>> recoverable =
      new ReadOnlyObjectWrapper<>(List.of());
  private final List<Runnable> endings = new ArrayList<>();
  private Optional<LayoutKeeper> keeper = Optional.empty();

  /// @param opened what the folder held when it was opened
  /// @param read reads the folder anew
  /// @param find finds anything in it
  public WorkspaceViewModel(
      OpenedWorkspace opened,
      Function<Progress, OpenedWorkspace> read,
      Documents files,
      FindAnything find,
      Verdicts.Check check,
      Jobs jobs,
      Notices notices,
      Debounces pauses) {
    this.jobs = jobs;
    this.files = files;
    this.notices = notices;
    workspace = new WorkspaceModel(opened, jobs, read, notices);
    documents =
        new OpenDocuments(
            jobs,
            files,
            workspace::kindOf,
            notices,
            pauses::typing,
            pauses.retrying(),
            InstantSource.system(),
            () -> tell(new WorkspaceEvent.Edited()));
    saving = new Saving(jobs, files, notices, () -> tell(new WorkspaceEvent.FilesChanged()));
    scratches = new Scratches(jobs, files, documents, saving, notices);
    recoding = new EncodingChoice(jobs, files, documents, notices);
    verdicts = new Verdicts(jobs, check, documents::unsavedTexts);
    index = new IndexModel(jobs, find, files::workingCopy, documents::unsavedTexts);
    panels =
        new Panels(() ->
            new WorkspaceFacts(workspace.openedProperty().get(), documents.activeProperty().get()));
    documents.activeProperty().addListener((property, was, is) -> panels.look());
    // Each reading counts, also one that lists the same files.
    workspace
        .openedProperty()
        .addListener(reading -> {
          workspace.openedProperty().get();
          tell(new WorkspaceEvent.WorkspaceRead());
        });
  }

  /// Takes up the arrangement of tabs and panes that an earlier run left, and keeps it from now on.
  ///
  /// @param left what was kept, by name
  /// @param keep keeps values; blocks
  /// @param pause after a change
  public void arrange(
      Map<String, String> left, Consumer<Map<String, String>> keep, Debounce pause) {
    LayoutKeeper made = new LayoutKeeper(jobs, left, keep, pause, notices);
    Panes panes = panels.panes();
    made.add(new KeptPart("tabs", tabs.layoutProperty(), tabs::written, tabs::restore));
    made.add(
        new KeptPart(
            "panes",
            panes.stateProperty(),
            () -> panes.state().written(),
            text -> panes.restore(PaneState.read(text))));
    keeper = Optional.of(made);
    endWith(made::end);
  }

  /// Keeps a further part of how the window is left, once that is [arranged][#arrange].
  public void keep(KeptPart part) {
    keeper.ifPresent(keeping -> keeping.add(part));
  }

  /// Reads what the panels show first, and what an earlier run kept.
  public void start() {
    jobs.submit(
        new JobKind("recovery", ""),
        progress -> files.unsaved(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<UnsavedEdit>>(var kept) -> recoverable.set(kept);
            case Outcome.Cancelled<List<UnsavedEdit>> cancelled -> {}
            case Outcome.Failed<List<UnsavedEdit>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
    tabs.start();
    scratches.refresh();
    panels.start();
    verdicts.refresh();
    // What is on the screen goes first.
    verdicts
        .stateProperty()
        .subscribe(state -> {
          if (!(state instanceof CheckState.Checking)) {
            index.begin();
          }
        });
  }

  /// Something happened to the files: what is known of them is read again, and the panels are told.
  public void tell(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.Edited edited -> {
        scratches.save();
        verdicts.refresh();
        index.changed();
      }
      case WorkspaceEvent.FilesChanged changed -> readAgain();
      case WorkspaceEvent.Committed committed -> readAgain();
      case WorkspaceEvent.ChangedOutside changed -> lookOutside();
      case WorkspaceEvent.BranchSwitched switched -> lookOutside();
      case WorkspaceEvent.WorkspaceRead read -> index.changed();
    }
    panels.tell(event);
  }

  private void lookOutside() {
    saving.lookOutside(documents.open());
    readAgain();
  }

  private void readAgain() {
    workspace.refresh();
    verdicts.refresh();
  }

  /// Edits that an earlier run kept and never saved.
  public ReadOnlyObjectProperty<List<UnsavedEdit>> recoverableProperty() {
    return recoverable.getReadOnlyProperty();
  }

  /// Shows a file of the workspace: a sample as its rows, any other as its text.
  public void open(String path) {
    open(path, document -> {});
  }

  /// @param then what is done with the document of a text once it is in front
  public void open(String path, Consumer<Document> then) {
    if (documents.kindOf(path) == FileKind.SAMPLE) {
      tabs.open(TabId.ofRows(path));
    } else {
      documents.show(path, then);
    }
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

  public Scratches scratches() {
    return scratches;
  }

  public EncodingChoice recoding() {
    return recoding;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  /// What can be found in it.
  public IndexModel index() {
    return index;
  }

  /// What stands behind the tabs in the middle.
  public OpenTabs tabs() {
    return tabs;
  }

  public Panels panels() {
    return panels;
  }

  /// Has something ended together with the workspace.
  public void endWith(Runnable ending) {
    endings.add(ending);
  }

  public void dispose() {
    endings.forEach(Runnable::run);
    index.end();
    panels.dispose();
  }
}
