package dev.meshwright.app.branches;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
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
import dev.meshwright.usecases.branches.ManageBranches;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The branches of the repository.
public final class BranchesPanel implements Panel {

  public static final PanelId ID = new PanelId("branches");

  private final Texts texts = Texts.of(BranchesPanel.class);
  private final Panels panels;
  private final WorkspaceModel workspace;
  private final Bringing bringing;
  private final List<Command> remotes;
  final BranchesViewModel model;
  private Optional<BranchesView> view = Optional.empty();

  /// @param remotes what can be done with remotes, from here too
  /// @param tell told when another branch was checked out
  public BranchesPanel(
      Panels panels,
      ManageBranches manage,
      WorkspaceModel workspace,
      OpenDocuments documents,
      Saving saving,
      Jobs jobs,
      Notices notices,
      Bringing bringing,
      List<Command> remotes,
      Consumer<WorkspaceEvent> tell) {
    this.bringing = bringing;
    this.panels = panels;
    this.workspace = workspace;
    this.remotes = List.copyOf(remotes);
    model =
        new BranchesViewModel(
            jobs,
            manage,
            documents,
            saving,
            notices,
            () -> tell.accept(new WorkspaceEvent.BranchSwitched()));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.BRANCH, PanelPlace.LEFT);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    BranchesView made = new BranchesView(model, bringing, remotes);
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    String none = texts.get("command.none");
    return List.of(
        panels.toShow(ID, texts.get("command.show"), ""),
        choosing("branch-switch", texts.get("command.switch"), Choosing.SWITCH).unless(none),
        Command.of("branch-new", texts.get("command.new"), "", this::hasCommits, this::nameNew)
            .unless(none),
        Command.of("branch-rename", texts.get("command.rename"), "", this::hasCommits, this::rename)
            .unless(none),
        choosing("branch-merge", texts.get("command.merge"), Choosing.MERGE).unless(none),
        choosing("branch-rebase", texts.get("command.rebase"), Choosing.REBASE).unless(none));
  }

  private boolean hasCommits() {
    return workspace.openedProperty().get().hasCommits();
  }

  private Command choosing(String id, String title, Choosing what) {
    return Command.of(
        id,
        title,
        "",
        this::hasCommits,
        () -> {
          panels.show(ID);
          view.ifPresent(shown -> shown.choose(what));
        });
  }

  private void nameNew() {
    panels.show(ID);
    model.startNew(Optional.empty());
  }

  private void rename() {
    panels.show(ID);
    model.current().ifPresent(model::startRename);
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ ->
          model.refresh();
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Edited _,
          WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
