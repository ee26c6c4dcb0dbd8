package dev.meshwright.app.merging;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.merge.ConflictBlock;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The commands on what is under way, and on the conflicts of the file in front.
final class MergingCommands {

  private final Texts texts;
  private final MergingViewModel model;
  private final OpenTabs tabs;

  MergingCommands(Texts texts, MergingViewModel model, OpenTabs tabs) {
    this.texts = texts;
    this.model = model;
    this.tabs = tabs;
  }

  private boolean inRepository() {
    return !(model.stateProperty().get() instanceof MergingState.NoRepository);
  }

  List<Command> all() {
    String none = texts.get("command.none");
    String left = texts.get("command.no.conflict");
    return List.of(
        Command.of("git-continue", texts.get("command.continue"), "", this::canGoOn, model::proceed)
            .unless(none),
        Command.of("git-skip", texts.get("command.skip"), "", this::isUnderWay, model::skip)
            .unless(none),
        Command.of("git-abort", texts.get("command.abort"), "", this::isUnderWay, model::abort)
            .unless(none),
        Command.of(
                "git-take_back",
                texts.get("command.takeback"),
                "",
                () -> inRepository() && !isUnderWay(),
                model.rescue()::takeBackLast)
            .unless(texts.get("command.takeback.none")),
        Command.of(
                "git-unlock",
                texts.get("command.unlock"),
                "",
                this::inRepository,
                model.rescue()::removeLocks)
            .unless(texts.get("command.norepo")),
        Command.of(
                "conflict-next",
                texts.get("command.next"),
                "F7",
                this::hasConflict,
                () -> inFront(page -> page.step(1)))
            .unless(left),
        Command.of(
                "conflict-previous",
                texts.get("command.previous"),
                "Shift+F7",
                this::hasConflict,
                () -> inFront(page -> page.step(-1)))
            .unless(left),
        Command.of(
                "conflict-ours",
                texts.get("command.ours"),
                "",
                this::hasConflict,
                () -> inFront(page -> page.settle(ConflictBlock.Choice.OURS)))
            .unless(left),
        Command.of(
                "conflict-theirs",
                texts.get("command.theirs"),
                "",
                this::hasConflict,
                () -> inFront(page -> page.settle(ConflictBlock.Choice.THEIRS)))
            .unless(left),
        Command.of(
                "conflict-both",
                texts.get("command.both"),
                "",
                this::hasConflict,
                () -> inFront(page -> page.settle(ConflictBlock.Choice.BOTH)))
            .unless(left),
        Command.of(
                "conflict-resolved",
                texts.get("command.resolved"),
                "",
                () -> front().filter(this::isOpen).isPresent(),
                () -> inFront(page -> model.resolved(page.path())))
            .unless(texts.get("command.no.page")));
  }

  private Optional<SolvingModel> front() {
    return tabs.frontProperty()
        .get()
        .filter(MergePage.class::isInstance)
        .map(MergePage.class::cast)
        .map(MergePage::model);
  }

  private void inFront(Consumer<SolvingModel> action) {
    front().ifPresent(action);
  }

  private boolean hasConflict() {
    return front().filter(page -> !page.blocksProperty().get().isEmpty()).isPresent();
  }

  private boolean isOpen(SolvingModel page) {
    return model.isInConflict(page.path());
  }

  private boolean isUnderWay() {
    return model.underWay().isPresent();
  }

  private boolean canGoOn() {
    return model.underWay().map(OperationUnderWay::conflicts).filter(List::isEmpty).isPresent();
  }
}
