package dev.meshwright.app.history;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The commits of the workspace, of a file, or of a part of a schema.
public final class HistoryPanel implements Panel {

  public static final PanelId ID = new PanelId("history");

  private final Texts texts = Texts.of(HistoryPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final WorkspaceModel workspace;
  private final HistoryViewModel model;
  final CommitViewModel commit;
  private final Supplier<View> view;

  /// @param tell told when another branch was checked out
  public HistoryPanel(
      Panels panels,
      CommitChanges commitChanges,
      InspectCommits inspect,
      WorkspaceModel workspace,
      OpenDocuments documents,
      Jobs jobs,
      Notices notices,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    this.documents = documents;
    this.workspace = workspace;
    model =
        new HistoryViewModel(
            jobs,
            commitChanges,
            inspect,
            path -> workspace.kindOf(path).isSchema(),
            notices,
            () -> tell.accept(new WorkspaceEvent.BranchSwitched()));
    commit = new CommitViewModel(jobs, inspect, notices);
    view = () -> new HistoryView(model, commit, jobs);
  }

  public HistoryViewModel model() {
    return model;
  }

  /// Shows the commits that changed a file.
  public void show(String path) {
    show(path, "");
  }

  /// Shows the commits that changed a part of a file; the whole file if the part is blank.
  public void show(String path, String part) {
    model.pathProperty().set(Optional.of(path));
    model.fieldProperty().set(part);
    panels.show(ID);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.HISTORY, PanelPlace.LEFT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.opened().hasCommits();
  }

  @Override
  public View view() {
    return view.get();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        panels.toShow(ID, texts.get("command.show"), "Alt+3"),
        Command.of(
                "branch-switch",
                texts.get("command.branch"),
                "",
                () -> workspace.openedProperty().get().hasCommits(),
                this::chooseBranch)
            .unless(texts.get("command.no.branch")),
        Command.of(
                "file-history",
                texts.get("command.file"),
                "Alt+Shift+3",
                this::hasHistory,
                () -> documents.activeProperty().get().ifPresent(front -> show(front.path())))
            .unless(texts.get("command.no.file")));
  }

  private void chooseBranch() {
    panels.show(ID);
    model.askBranch();
  }

  private boolean hasHistory() {
    return documents.activeProperty().get().isPresent()
        && workspace.openedProperty().get().hasCommits();
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _, WorkspaceEvent.Committed _ -> model.refresh();
      case WorkspaceEvent.BranchSwitched _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Edited _,
          WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
