package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.search.SearchScope;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The commands of the window itself, and those of the panels of the open workspace.
final class ShellCommands {

  private final Texts texts = Texts.of(ShellCommands.class);
  private final Shell shell;
  private final List<Command> ofWindow;

  /// @param further commands of parts that the shell does not know
  ShellCommands(Shell shell, List<Command> further) {
    this.shell = shell;
    ofWindow = new ArrayList<>(onWorkspaces());
    ofWindow.addAll(onLooks());
    ofWindow.addAll(further);
  }

  List<Command> all() {
    List<Command> all = new ArrayList<>(ofWindow);
    shell.workbench().ifPresent(workbench -> all.addAll(workbench.commands()));
    return all;
  }

  /// Runs a command by its id, if there is one and it is possible.
  void run(String id) {
    find(id).ifPresent(Command::run);
  }

  Optional<Command> find(String id) {
    return all().stream().filter(command -> command.id().equals(id)).findFirst();
  }

  private List<Command> onWorkspaces() {
    return List.of(
        Command.of("palette", texts.get("command.palette"), "Shortcut+Shift+P", shell::showPalette),
        Command.of("search", texts.get("command.search"), "Shortcut+P", shell::search),
        Command.of(
                "search-files",
                texts.get("command.search.files"),
                "",
                this::open,
                () -> shell.search(SearchScope.FILES))
            .unless(texts.get("command.no.workspace")),
        Command.of(
                "search-names",
                texts.get("command.search.names"),
                "Shortcut+T",
                this::open,
                () -> shell.search(SearchScope.NAMES))
            .unless(texts.get("command.no.workspace")),
        Command.of(
                "recent-files",
                texts.get("command.recent"),
                "Shortcut+E",
                this::open,
                () -> shell.search(SearchScope.RECENT))
            .unless(texts.get("command.no.workspace")),
        Command.of(
                "go-to-symbol",
                texts.get("command.symbol"),
                "Shortcut+Shift+O",
                this::schemaInFront,
                () -> shell.search(SearchScope.SYMBOLS))
            .unless(texts.get("command.no.schema")),
        Command.of("open-folder", texts.get("command.open"), "Shortcut+O", shell::chooseFolder),
        Command.of("open-demo", texts.get("command.demo"), "", shell::openDemo),
        Command.of(
                "close-workspace",
                texts.get("command.close.workspace"),
                "",
                this::open,
                () -> shell.whenAllMayClose(shell.model()::welcome))
            .unless(texts.get("command.no.workspace")),
        Command.of(
                "refresh",
                texts.get("command.refresh"),
                "F5",
                this::open,
                () ->
                    shell
                        .workspace()
                        .ifPresent(
                            workspace -> workspace.tell(new WorkspaceEvent.ChangedOutside())))
            .unless(texts.get("command.no.workspace")),
        Command.of(
            "settings", texts.get("command.settings"), "Shortcut+COMMA", shell::showSettings),
        Command.of("help-keys", texts.get("command.keys"), "", shell::showKeys),
        Command.of("quit", texts.get("command.quit"), "Shortcut+Q", shell::quit));
  }

  private List<Command> onLooks() {
    return List.of(
        Command.of(
            "zoom-in",
            texts.get("command.zoom.in"),
            "Shortcut+PLUS, Shortcut+EQUALS",
            () -> shell.zoom(1)),
        Command.of(
            "zoom-out", texts.get("command.zoom.out"), "Shortcut+MINUS", () -> shell.zoom(-1)),
        Command.of(
            "zoom-reset", texts.get("command.zoom.reset"), "Shortcut+0", () -> shell.zoom(0)),
        Command.of("notifications", texts.get("command.notifications"), "", shell::showNotices),
        Command.of("theme", texts.get("command.theme"), "", shell::switchTheme));
  }

  private boolean schemaInFront() {
    return shell
        .workspace()
        .flatMap(workspace -> workspace.documents().activeProperty().get())
        .flatMap(document -> document.kind().schemaFormat())
        .isPresent();
  }

  private boolean open() {
    return shell.workspace().isPresent();
  }
}
