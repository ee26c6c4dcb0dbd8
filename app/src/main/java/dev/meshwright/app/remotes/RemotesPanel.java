package dev.meshwright.app.remotes;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.ReadingWindow;
import dev.meshwright.app.document.Notices;
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
import dev.meshwright.usecases.remotes.UseRemotes;
import dev.meshwright.usecases.remotes.WritePullRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The remotes of the repository.
public final class RemotesPanel implements Panel {

  public static final PanelId ID = new PanelId("remotes");

  private final Texts texts = Texts.of(RemotesPanel.class);
  private final Panels panels;
  private final WorkspaceModel workspace;
  private final RequestWriting writing;
  private final Consumer<String> merge;
  private final Consumer<String> rebase;
  final RemotesViewModel model;
  private Optional<RemotesView> view = Optional.empty();

  /// @param merge merges a branch into the one that is checked out
  /// @param rebase puts the one that is checked out on top of a branch
  /// @param tell told when the repository changed
  public RemotesPanel(
      Panels panels,
      UseRemotes remotes,
      ManageBranches branches,
      WritePullRequest write,
      WorkspaceModel workspace,
      Jobs jobs,
      Notices notices,
      Consumer<String> merge,
      Consumer<String> rebase,
      Consumer<WorkspaceEvent> tell) {
    this.merge = merge;
    this.rebase = rebase;
    this.panels = panels;
    this.workspace = workspace;
    model =
        new RemotesViewModel(
            jobs,
            remotes,
            branches::branches,
            notices,
            () -> tell.accept(new WorkspaceEvent.Committed()),
            () -> tell.accept(new WorkspaceEvent.BranchSwitched()),
            (way, upstream) -> {
              switch (way) {
                case MERGE -> merge.accept(upstream);
                case REBASE -> rebase.accept(upstream);
              }
            });
    writing = new RequestWriting(jobs, write, model, notices);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.REMOTE, PanelPlace.LEFT);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    RemotesView made = new RemotesView(model, this::request, merge, rebase);
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    String none = texts.get("command.none");
    return List.of(
        panels.toShow(ID, texts.get("command.show"), ""),
        Command.of("git-fetch", texts.get("command.fetch"), "", this::inRepository, this::fetch)
            .unless(none),
        Command.of("git-pull", texts.get("command.pull"), "", this::inRepository, this::pull)
            .unless(none),
        Command.of("git-push", texts.get("command.push"), "", this::inRepository, this::push)
            .unless(none),
        Command.of(
                "git-request", texts.get("command.request"), "", this::inRepository, this::request)
            .unless(none),
        Command.of("git-remote_add", texts.get("command.add"), "", this::inRepository, this::add)
            .unless(none));
  }

  /// Fetch, pull and push, for other places too.
  public List<Command> exchange() {
    return commands().subList(1, 4);
  }

  private boolean inRepository() {
    return workspace.openedProperty().get().repository().isPresent();
  }

  private void fetch() {
    panels.show(ID);
    model.fetch(Optional.empty());
  }

  private void pull() {
    panels.show(ID);
    model.pull();
  }

  private void push() {
    panels.show(ID);
    model.push();
  }

  /// Makes a release known at the remote.
  public void pushTag(String name) {
    panels.show(ID);
    model.pushTag(name);
  }

  private void request() {
    panels.show(ID);
    writing.start(text ->
        view.ifPresent(made ->
            ReadingWindow.open(
                made.root().getScene().getWindow(),
                texts.get("request.window"),
                new PullRequestView(text, writing::page, model::open),
                () -> {})));
  }

  private void add() {
    panels.show(ID);
    view.ifPresent(RemotesView::add);
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
