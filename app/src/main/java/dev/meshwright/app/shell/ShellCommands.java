package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The commands of the window itself, and those of the panels of the open workspace.
final class ShellCommands {

  private final Texts texts = Texts.of(ShellCommands.class);
  private final Shell shell;
  private final List<Command> ofWindow;

  ShellCommands(Shell shell) {
    this.shell = shell;
    ofWindow = new ArrayList<>(onWorkspaces());
    ofWindow.addAll(onLooks());
  }

  List<Command> all() {
    List<Command> all = new ArrayList<>(ofWindow);
    shell.workbench().ifPresent(workbench -> all.addAll(workbench.commands()));
    return all;
  }

  /// Runs the command whose keys were pressed.
  void handle(KeyEvent key) {
    boolean inText = key.getTarget() instanceof TextInputControl;
    for (Command command : all()) {
      boolean heard =
          switch (command.heard()) {
            case EVERYWHERE -> true;
            case OUTSIDE_TEXT_FIELDS -> !inText;
            case ELSEWHERE -> false;
          };
      if (heard
          && command.shortcut().filter(keys -> keys.match(key)).isPresent()
          && command.possible().getAsBoolean()) {
        key.consume();
        command.run();
        return;
      }
    }
  }

  private List<Command> onWorkspaces() {
    return List.of(
        Command.of("palette", texts.get("command.palette"), "Shortcut+Shift+P", shell::showPalette),
        Command.of(
            "search-files",
            texts.get("command.search"),
            "Shortcut+P",
            this::open,
            shell::searchFiles),
        Command.of("open-folder", texts.get("command.open"), "Shortcut+O", shell::chooseFolder),
        Command.of("open-demo", texts.get("command.demo"), "", shell::openDemo),
        Command.of(
            "close-workspace",
            texts.get("command.close.workspace"),
            "",
            this::open,
            () -> shell.whenAllMayClose(shell.model()::welcome)),
        Command.of(
            "refresh",
            texts.get("command.refresh"),
            "F5",
            this::open,
            () ->
                shell
                    .workspace()
                    .ifPresent(workspace -> workspace.tell(new WorkspaceEvent.ChangedOutside()))),
        Command.of(
            "settings", texts.get("command.settings"), "Shortcut+COMMA", shell::showSettings));
  }

  private List<Command> onLooks() {
    return List.of(
        Command.of("zoom-in", texts.get("command.zoom.in"), "Shortcut+PLUS", () -> shell.zoom(1)),
        Command.of(
            "zoom-out", texts.get("command.zoom.out"), "Shortcut+MINUS", () -> shell.zoom(-1)),
        Command.of(
            "zoom-reset", texts.get("command.zoom.reset"), "Shortcut+DIGIT0", () -> shell.zoom(0)),
        Command.of("theme", texts.get("command.theme"), "", shell::switchTheme));
  }

  private boolean open() {
    return shell.workspace().isPresent();
  }
}
