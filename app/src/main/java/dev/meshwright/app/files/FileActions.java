package dev.meshwright.app.files;

import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.FileTemplate;
import dev.meshwright.usecases.files.NameParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/// What the user can do to files: asks for what is missing, then does it.
public final class FileActions {

  private final Texts texts = Texts.of(FileActions.class);
  private final FilesViewModel model;
  private final Supplier<Window> owner;

  /// @param owner the window that questions belong to
  public FileActions(FilesViewModel model, Supplier<Window> owner) {
    this.model = model;
    this.owner = owner;
  }

  public FilesViewModel model() {
    return model;
  }

  /// Asks what to make, and where.
  public void create(Optional<FileTemplate> template, String folder) {
    new NewFileDialog(model, owner.get(), template.orElse(FileTemplate.AVRO_RECORD), folder)
        .ask()
        .ifPresent(wanted -> model.create(wanted.template(), wanted.path()));
  }

  /// Asks where a query is to be a transformation, and makes it one.
  ///
  /// @param then run once it is there
  public void saveAs(String name, String text, Runnable then) {
    save("save-as", texts.get("saveas.title"), name, text, then);
  }

  private void save(String id, String title, String name, String text, Runnable then) {
    ask(id, title, name).ifPresent(wanted -> model.create(wanted, text, then));
  }

  private Optional<String> ask(String id, String title, String name) {
    NameParts proposed = NameParts.of(NameParts.of(name).free("", model::isTaken));
    return new PathDialog(
            id,
            title,
            texts.get("saveas.ok"),
            proposed,
            PathDialog.Asked.NAME_AND_FOLDER,
            model::folders,
            this::problemOfNew)
        .ask(owner.get());
  }

  /// Asks where a text is to be a new file, and makes and shows it.
  ///
  /// @param name proposed path
  public void saveNew(String name, String text) {
    save("save-new", texts.get("savenew.title"), name, text, () -> {});
  }

  /// Asks where a new file is to be.
  ///
  /// @param name proposed path
  /// @return its path; empty when the user thinks better of it
  public Optional<String> askNew(String title, String name) {
    return ask("save-new", title, name);
  }

  public void createFolder(String parent) {
    new PathDialog(
            "new-folder",
            texts.get("folder.title"),
            texts.get("folder.ok"),
            new NameParts(parent, texts.get("folder.name"), ""),
            PathDialog.Asked.NAME_AND_FOLDER,
            model::folders,
            this::problemOfNew)
        .ask(owner.get())
        .ifPresent(model::createFolder);
  }

  public void rename(String path) {
    NameParts now = NameParts.of(path);
    new PathDialog(
            "rename-file",
            texts.get("rename.title", now.name()),
            texts.get("rename.ok"),
            now,
            PathDialog.Asked.NAME,
            model::folders,
            wanted -> wanted.equals(path) ? Optional.of("") : problemOf(path, wanted))
        .ask(owner.get())
        .ifPresent(wanted -> model.move(List.of(new Moved(path, wanted))));
  }

  /// Asks for the folder that files are moved to.
  public void move(List<String> paths) {
    NameParts first = NameParts.of(paths.getFirst());
    new PathDialog(
            "move-file",
            texts.get("move.title", paths.size(), first.name()),
            texts.get("move.ok"),
            first,
            PathDialog.Asked.FOLDER,
            model::folders,
            wanted ->
                wanted.equals(first.path()) ? Optional.of("") : problemOf(first.path(), wanted))
        .ask(owner.get())
        .ifPresent(wanted -> moveInto(paths, NameParts.of(wanted).folder()));
  }

  /// Moves files into a folder; those that are there already stay.
  public void moveInto(List<String> paths, String folder) {
    List<Moved> moves =
        NameParts.outermost(paths).stream()
            .map(path -> new Moved(path, NameParts.of(path).in(folder).path()))
            .filter(move -> !move.from().equals(move.to()))
            .toList();
    if (!moves.isEmpty()) {
      model.move(moves);
    }
  }

  /// Copies files into a folder, under a free name where theirs is taken.
  public void copyInto(List<String> paths, String folder) {
    List<Moved> copies =
        NameParts.outermost(paths).stream()
            .map(path ->
                new Moved(
                    path,
                    model.isTaken(NameParts.of(path).in(folder).path())
                        ? NameParts.of(path).in(folder).free("-copy", model::isTaken)
                        : NameParts.of(path).in(folder).path()))
            .toList();
    if (!copies.isEmpty()) {
      model.copy(copies);
    }
  }

  /// Asks for the name of a copy.
  public void duplicate(String path) {
    NameParts proposed = NameParts.of(NameParts.of(path).free("-copy", model::isTaken));
    new PathDialog(
            "duplicate-file",
            texts.get("duplicate.title", NameParts.of(path).name()),
            texts.get("duplicate.ok"),
            proposed,
            PathDialog.Asked.NAME_AND_FOLDER,
            model::folders,
            this::problemOfNew)
        .ask(owner.get())
        .ifPresent(wanted -> model.copy(List.of(new Moved(path, wanted))));
  }

  public void delete(List<String> paths) {
    if (!paths.isEmpty()) {
      model.delete(paths);
    }
  }

  public void discard(List<String> paths) {
    if (!paths.isEmpty()) {
      model.discard(paths);
    }
  }

  public void copyPaths(List<String> paths) {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", paths)));
  }

  /// Puts files onto the clipboard of the system.
  public void copyFiles(List<String> paths) {
    List<java.io.File> files = paths.stream().map(path -> file(path).toFile()).toList();
    Clipboard.getSystemClipboard()
        .setContent(
            Map.of(DataFormat.FILES, files, DataFormat.PLAIN_TEXT, String.join("\n", paths)));
  }

  /// Copies the files that are on the clipboard of the system into a folder.
  public void paste(String folder) {
    List<java.io.File> files = Clipboard.getSystemClipboard().getFiles();
    if (files != null && !files.isEmpty()) {
      drop(files.stream().map(java.io.File::toPath).toList(), folder, false);
    }
  }

  /// Takes files that were dropped on a folder: those of the workspace are moved or copied, others
  /// copied in.
  public void drop(List<Path> files, String folder, boolean moving) {
    Path root = model.root();
    List<String> ours =
        files.stream()
            .filter(file -> file.startsWith(root) && !file.equals(root))
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .toList();
    List<Path> others = files.stream().filter(file -> !file.startsWith(root)).toList();
    if (!ours.isEmpty()) {
      if (moving) {
        moveInto(ours, folder);
      } else {
        copyInto(ours, folder);
      }
    }
    if (!others.isEmpty()) {
      model.copyIn(others, folder);
    }
  }

  /// The file of the system that a path names.
  public Path file(String path) {
    return model.root().resolve(path);
  }

  public void reveal(String path) {
    model.reveal(path);
  }

  public void showRemoved() {
    new RemovedDialog(model).show(owner.get());
  }

  private Optional<String> problemOfNew(String path) {
    return problemOf("", path);
  }

  /// What is wrong with a new path for a file; of one that differs in case only the file itself is
  /// not in the way.
  private Optional<String> problemOf(String from, String path) {
    Optional<String> unfit = model.problemOf(path).map(problem -> problem.text());
    return unfit.isEmpty() && model.isTaken(path) && !path.equalsIgnoreCase(from)
        ? Optional.of(texts.get("taken", path))
        : unfit;
  }
}
