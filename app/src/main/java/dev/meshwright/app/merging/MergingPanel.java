package dev.meshwright.app.merging;

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
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The merge, rebase, cherry-pick or revert that is under way.
public final class MergingPanel implements Panel {

  public static final PanelId ID = new PanelId("merging");

  private final Texts texts = Texts.of(MergingPanel.class);
  private final Panels panels;
  private final OpenTabs tabs;
  private final MergingViewModel model;

  /// @param tell told when files, index or branch may have changed
  public MergingPanel(
      Panels panels,
      MergeBranches merging,
      Documents files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      Jobs jobs,
      Notices notices,
      Supplier<Debounce> pauses,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    this.tabs = tabs;
    model =
        new MergingViewModel(
            jobs,
            merging,
            documents,
            saving,
            notices,
            new MergingViewModel.Told(
                () -> {
                  tell.accept(new WorkspaceEvent.ChangedOutside());
                  tell.accept(new WorkspaceEvent.BranchSwitched());
                },
                () -> panels.show(ID)));
    tabs.add(
        MergePage.KIND,
        path -> {
          PageDocument file = new PageDocument(path, documents, () -> {});
          return new MergePage(
              file,
              texts.get("page.title", NameParts.of(path).name()),
              new SolvingModel(path, file.value(), jobs, merging, files::workingCopy, pauses.get()),
              jobs);
        });
  }

  public MergingViewModel model() {
    return model;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.MERGE, PanelPlace.LEFT);
  }

  /// While something is under way.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.opened().repository().filter(state -> state.operation().isPresent()).isPresent();
  }

  @Override
  public View view() {
    return new MergingView(model, this::open);
  }

  private void open(ConflictedFile file) {
    tabs.open(MergePage.tab(file.path()));
  }

  @Override
  public List<Command> commands() {
    String none = texts.get("command.none");
    String noConflict = texts.get("command.no.conflict");
    return List.of(
        panels.toShow(ID, texts.get("command.show"), ""),
        Command.of("git-continue", texts.get("command.continue"), "", this::canGoOn, model::proceed)
            .unless(none),
        Command.of("git-skip", texts.get("command.skip"), "", this::isUnderWay, model::skip)
            .unless(none),
        Command.of("git-abort", texts.get("command.abort"), "", this::isUnderWay, model::abort)
            .unless(none),
        onConflict("conflict-next", texts.get("command.next"), "F7", page -> page.step(1))
            .unless(noConflict),
        onConflict(
                "conflict-previous",
                texts.get("command.previous"),
                "Shift+F7",
                page -> page.step(-1))
            .unless(noConflict),
        onConflict(
                "conflict-ours",
                texts.get("command.ours"),
                "",
                page -> page.settle(ConflictBlock.Choice.OURS))
            .unless(noConflict),
        onConflict(
                "conflict-theirs",
                texts.get("command.theirs"),
                "",
                page -> page.settle(ConflictBlock.Choice.THEIRS))
            .unless(noConflict),
        onConflict(
                "conflict-both",
                texts.get("command.both"),
                "",
                page -> page.settle(ConflictBlock.Choice.BOTH))
            .unless(noConflict),
        Command.of(
                "conflict-resolved",
                texts.get("command.resolved"),
                "",
                () -> front().filter(this::isOpen).isPresent(),
                () -> front().ifPresent(page -> model.resolved(page.path())))
            .unless(texts.get("command.no.page")));
  }

  private Command onConflict(String id, String title, String keys, Consumer<SolvingModel> action) {
    return Command.of(
        id,
        title,
        keys,
        () -> front().filter(page -> !page.blocksProperty().get().isEmpty()).isPresent(),
        () -> front().ifPresent(action));
  }

  private Optional<SolvingModel> front() {
    return tabs.frontProperty()
        .get()
        .filter(MergePage.class::isInstance)
        .map(MergePage.class::cast)
        .map(MergePage::model);
  }

  private boolean isOpen(SolvingModel page) {
    return model.underWay().stream()
        .flatMap(now -> now.conflicts().stream())
        .anyMatch(file -> file.path().equals(page.path()));
  }

  private boolean isUnderWay() {
    return model.underWay().isPresent();
  }

  private boolean canGoOn() {
    return model.underWay().map(OperationUnderWay::conflicts).filter(List::isEmpty).isPresent();
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ ->
          model.refresh();
      case WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
