package dev.meshwright.app.files;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The commands on files and folders: those chosen in the explorer, or the one in front.
public final class FileCommands {

  private final Texts texts = Texts.of(FileCommands.class);
  private final FileActions actions;
  private final FileTargets targets;

  public FileCommands(FileActions actions, FileTargets targets) {
    this.actions = actions;
    this.targets = targets;
  }

  public List<Command> all() {
    return List.of(
        Command.of(
            "file-new",
            texts.get("command.new"),
            "Shortcut+N",
            () -> actions.create(Optional.empty(), targets.folder())),
        Command.of(
            "folder-new",
            texts.get("command.folder"),
            "",
            () -> actions.createFolder(targets.folder())),
        onFile("file-rename", texts.get("command.rename"), "F2", actions::rename)
            .heard(Heard.IN_FILES),
        onFiles("file-move", texts.get("command.move"), "", actions::move),
        onFile("file-duplicate", texts.get("command.duplicate"), "", actions::duplicate),
        onFiles("file-delete", texts.get("command.delete"), "DELETE", actions::delete)
            .heard(Heard.IN_FILES),
        onFiles("file-discard", texts.get("command.discard"), "", actions::discard),
        Command.of(
            "file-undo",
            texts.get("command.undo"),
            "Shortcut+Alt+Z",
            () -> actions.model().latestProperty().get().isPresent(),
            () -> actions.model().undo()),
        Command.of("files-removed", texts.get("command.removed"), "", actions::showRemoved),
        onFile("file-reveal", texts.get("command.reveal"), "Alt+Shift+R", actions::reveal),
        onFiles(
            "file-path",
            texts.get("command.path"),
            "Alt+Shift+C, Shortcut+Shift+C",
            actions::copyPaths));
  }

  private Command onFile(String id, String title, String keys, Consumer<String> action) {
    return Command.of(
        id,
        title,
        keys,
        () -> targets.paths().size() == 1,
        () -> action.accept(targets.paths().getFirst()));
  }

  private Command onFiles(String id, String title, String keys, Consumer<List<String>> action) {
    return Command.of(
        id, title, keys, () -> !targets.paths().isEmpty(), () -> action.accept(targets.paths()));
  }
}
