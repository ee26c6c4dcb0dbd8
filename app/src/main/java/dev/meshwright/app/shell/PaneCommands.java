package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.uikit.view.Texts;
import java.util.List;

/// The commands on the panes of the window.
final class PaneCommands {

  private final Texts texts = Texts.of(PaneCommands.class);
  private final Panes panes;
  private final PaneKeyboard keyboard;
  private final PaneSplits splits;

  PaneCommands(Panes panes, PaneKeyboard keyboard, PaneSplits splits) {
    this.panes = panes;
    this.keyboard = keyboard;
    this.splits = splits;
  }

  List<Command> all() {
    return List.of(
        Command.of("pane-next", texts.get("command.pane.next"), "F6", () -> keyboard.step(1)),
        Command.of(
            "pane-previous",
            texts.get("command.pane.previous"),
            "Shift+F6",
            () -> keyboard.step(-1)),
        Command.of(
            "pane-left",
            texts.get("command.pane.left"),
            "Shortcut+B",
            () -> panes.toggle(PanelPlace.LEFT)),
        Command.of(
            "pane-lower",
            texts.get("command.pane.lower"),
            "Shortcut+J",
            () -> panes.toggle(PanelPlace.LOWER)),
        Command.of(
            "pane-right",
            texts.get("command.pane.right"),
            "Shortcut+Alt+B",
            () -> panes.toggle(PanelPlace.RIGHT)),
        Command.of(
            "pane-maximize",
            texts.get("command.pane.maximize"),
            "Shortcut+Shift+F12",
            () -> panes.maximize(keyboard.place())),
        Command.of(
            "pane-hide",
            texts.get("command.pane.hide"),
            "Shift+Escape",
            () -> keyboard.place() != PanelPlace.MIDDLE,
            () -> panes.hide(keyboard.place())),
        Command.of(
            "pane-grow",
            texts.get("command.pane.grow"),
            "Shortcut+Alt+Shift+Right",
            () -> splits.grow(keyboard.place(), 1)),
        Command.of(
            "pane-shrink",
            texts.get("command.pane.shrink"),
            "Shortcut+Alt+Shift+Left",
            () -> splits.grow(keyboard.place(), -1)));
  }
}
