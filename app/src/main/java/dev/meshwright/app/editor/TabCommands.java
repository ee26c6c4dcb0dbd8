package dev.meshwright.app.editor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.app.tabs.TabLayout.Group;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The commands on tabs. Each is about the tab in front.
final class TabCommands {

  private final Texts texts = Texts.of(TabCommands.class);
  private final EditorsViewModel model;
  private final TabActions.Closing closing;

  TabCommands(EditorsViewModel model, TabActions.Closing closing) {
    this.model = model;
    this.closing = closing;
  }

  List<Command> all() {
    return Stream.of(closing(), moving(), splitting()).flatMap(List::stream).toList();
  }

  private List<Command> closing() {
    return List.of(
        Command.of(
            "close-tab",
            texts.get("command.close.tab"),
            "Shortcut+W",
            this::any,
            () -> close((group, tab) -> List.of(tab))),
        Command.of(
            "tab-close-others",
            texts.get("command.close.others"),
            "",
            this::any,
            () -> close(Group::others)),
        Command.of(
            "tab-close-right",
            texts.get("command.close.right"),
            "",
            this::any,
            () -> close(Group::rightOf)),
        Command.of(
            "tab-close-all",
            texts.get("command.close.all"),
            "",
            this::any,
            () -> close((group, tab) -> group.tabs())),
        Command.of(
            "tab-reopen",
            texts.get("command.reopen"),
            "Shortcut+Shift+T",
            model::canReopen,
            model::reopen));
  }

  private List<Command> moving() {
    return List.of(
        Command.of(
            "tab-next", texts.get("command.next"), "Ctrl+TAB", this::any, () -> model.step(1)),
        Command.of(
            "tab-previous",
            texts.get("command.previous"),
            "Ctrl+Shift+TAB",
            this::any,
            () -> model.step(-1)),
        Command.of(
            "tab-move-right",
            texts.get("command.move.right"),
            "Shortcut+Shift+Page Down",
            this::any,
            () -> model.move(1)),
        Command.of(
            "tab-move-left",
            texts.get("command.move.left"),
            "Shortcut+Shift+Page Up",
            this::any,
            () -> model.move(-1)),
        Command.of(
            "tab-pin",
            texts.get("command.pin"),
            "",
            this::any,
            () ->
                front((group, tab) ->
                    model.tabs().change(layout().pinned(group.id(), tab, !group.isPinned(tab))))));
  }

  private List<Command> splitting() {
    return List.of(
        Command.of(
            "split-right",
            texts.get("command.split.right"),
            "Shortcut+Back Slash",
            this::any,
            () -> front((group, tab) -> model.split(group.id(), tab, true))),
        Command.of(
            "split-down",
            texts.get("command.split.down"),
            "Shortcut+Alt+Back Slash",
            this::any,
            () -> front((group, tab) -> model.split(group.id(), tab, false))),
        Command.of(
            "tab-move-group",
            texts.get("command.move.group"),
            "Shortcut+Alt+Page Down",
            this::several,
            () -> model.moveToGroup(1)),
        Command.of(
            "tab-next-group",
            texts.get("command.group.next"),
            "Shortcut+Alt+Page Up",
            this::several,
            () -> model.stepGroup(1)));
  }

  private void close(BiFunction<Group, TabId, List<TabId>> which) {
    front((group, tab) -> closing.close(group.id(), which.apply(group, tab)));
  }

  private void front(BiConsumer<Group, TabId> action) {
    Group group = layout().activeGroup();
    group.front().ifPresent(tab -> action.accept(group, tab));
  }

  private boolean any() {
    return layout().front().isPresent();
  }

  private boolean several() {
    return layout().groups().size() > 1;
  }

  private TabLayout layout() {
    return model.tabs().layout();
  }
}
