package dev.meshwright.app.files;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.files.FileTemplate;
import dev.meshwright.usecases.files.ManageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Does to files what the user asks for, and keeps the open documents in step: a document follows
/// its file, and what is not saved in it is lost by nothing that happens to the file.
public final class FilesViewModel {

  private final Jobs jobs;
  private final ManageFiles files;
  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final Saving saving;
  private final WorkspaceModel workspace;
  private final Notices notices;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Optional<FileChange>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<RemovedFiles>> removed =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Notice> told = Optional.empty();

  /// @param changed run after each change of files
  public FilesViewModel(
      Jobs jobs,
      ManageFiles files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      WorkspaceModel workspace,
      Notices notices,
      Runnable changed) {
    this.jobs = jobs;
    this.files = files;
    this.documents = documents;
    this.tabs = tabs;
    this.saving = saving;
    this.workspace = workspace;
    this.notices = notices;
    this.changed = changed;
  }

  /// What was done last and can be taken back.
  public ReadOnlyObjectProperty<Optional<FileChange>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /// What is kept of deleted and discarded files, as of the last [#readRemoved].
  public ReadOnlyObjectProperty<List<RemovedFiles>> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /// Why a new file cannot have a path, as far as it is known without looking at the disk.
  public Optional<Problem> problemOf(String path) {
    return files.nameProblem(path);
  }

  /// Whether the workspace has a file or folder at a path.
  public boolean isTaken(String path) {
    return workspace.openedProperty().get().files().stream()
        .map(file -> file.path())
        .anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
  }

  /// The folders that hold files, the root as an empty text.
  public List<String> folders() {
    TreeMap<String, Boolean> folders = new TreeMap<>(Map.of("", true));
    for (var file : workspace.openedProperty().get().files()) {
      for (int slash = file.path().lastIndexOf('/');
          slash > 0 && folders.put(file.path().substring(0, slash), true) == null;
          slash = file.path().lastIndexOf('/', slash - 1)) {}
    }
    return List.copyOf(folders.keySet());
  }

  public Path root() {
    return workspace.root();
  }

  /// Makes a file and shows it.
  public void create(FileTemplate template, String path) {
    create(path, template.text(path));
  }

  /// Makes a file with a text and shows it.
  public void create(String path, String text) {
    create(path, text, () -> {});
  }

  /// Makes a file with a text and shows it.
  ///
  /// @param then run once it is there
  public void create(String path, String text, Runnable then) {
    run(
        progress -> files.create(path, text),
        change -> {
          documents.show(path);
          then.run();
        });
  }

  public void createFolder(String path) {
    run(progress -> files.createFolder(path), change -> {});
  }

  public void move(List<Moved> moves) {
    run(progress -> files.move(moves), change -> {});
  }

  public void copy(List<Moved> copies) {
    run(progress -> files.copy(copies), change -> {});
  }

  /// Copies files of the system into a folder of the workspace.
  public void copyIn(List<Path> sources, String folder) {
    run(progress -> files.copyIn(sources, folder), change -> {});
  }

  /// Deletes files and folders; they are kept, with what is not saved in their documents.
  public void delete(List<String> paths) {
    Map<String, String> unsaved = unsavedIn(paths);
    run(progress -> files.delete(paths, unsaved), change -> closeGone(change, unsaved));
  }

  /// Goes back to what the last commit holds; what the files held is kept.
  public void discard(List<String> paths) {
    Map<String, String> unsaved = unsavedIn(paths);
    Set<String> fresh = newFiles();
    run(
        progress -> files.discard(paths, unsaved, progress),
        change -> {
          List.copyOf(documents.open()).stream()
              .filter(document -> change.concerns(document.path()))
              .filter(document -> isKept(document, unsaved))
              .forEach(documents::discard);
          tabs.closeGone(path -> change.concerns(path) && fresh.contains(path));
        });
  }

  /// The files that the last commit does not have.
  private Set<String> newFiles() {
    return workspace.openedProperty().get().repository().stream()
        .flatMap(state -> state.changed().stream())
        .filter(file ->
            switch (file.state()) {
              case ADDED, UNTRACKED, RENAMED -> true;
              case MODIFIED, DELETED, CONFLICTED, UNCHANGED, IGNORED -> false;
            })
        .map(ChangedFile::path)
        .collect(Collectors.toSet());
  }

  /// Takes back what was done last.
  public void undo() {
    latest.get().ifPresent(this::undo);
  }

  /// Takes a change back.
  public void undo(FileChange change) {
    run(progress -> files.undo(change), back -> closeGone(back, Map.of()));
  }

  /// Puts back what was kept.
  public void restore(RemovedFiles kept) {
    run(progress -> files.restore(kept.id()), change -> readRemoved());
  }

  /// Keeps something no longer.
  public void forget(RemovedFiles kept) {
    inOrder(
        progress -> {
          files.forget(kept.id());
          return files.removed();
        },
        removed::set);
  }

  /// Reads what is kept.
  public void readRemoved() {
    inOrder(progress -> files.removed(), removed::set);
  }

  /// Shows a file in the file manager of the system.
  public void reveal(String path) {
    inOrder(
        progress -> files.reveal(path),
        shown -> shown.problems().forEach(problem -> notices.tell(new Notice.InFile(problem))));
  }

  private Map<String, String> unsavedIn(List<String> paths) {
    Map<String, String> unsaved = new TreeMap<>(documents.unsavedTexts());
    unsaved
        .keySet()
        .removeIf(file ->
            paths.stream().noneMatch(path -> file.equals(path) || file.startsWith(path + "/")));
    return unsaved;
  }

  /// Whoever went on typing meanwhile keeps the document.
  private static boolean isKept(Document document, Map<String, String> unsaved) {
    return !document.isUnsaved() || document.text().equals(unsaved.get(document.path()));
  }

  private void closeGone(FileChange change, Map<String, String> unsaved) {
    if (change.kind() == FileChange.Kind.DELETED) {
      List.copyOf(documents.open()).stream()
          .filter(document -> change.concerns(document.path()))
          .filter(document -> isKept(document, unsaved))
          .forEach(documents::close);
      tabs.closeGone(change::concerns);
    }
  }

  /// Files change in the order in which saves are written, so that no save comes between.
  private <T> void inOrder(dev.meshwright.jobs.Work<T> work, Consumer<T> then) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T value) -> then.accept(value);
            case Outcome.Cancelled<T> cancelled -> {}
            case Outcome.Failed<T>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }

  @FunctionalInterface
  private interface Change {
    Result<FileChange> of(Progress progress);
  }

  private void run(Change work, Consumer<FileChange> then) {
    inOrder(
        work::of,
        result -> {
          result.problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
          result.optional().ifPresent(change -> done(change, then));
        });
  }

  private void done(FileChange change, Consumer<FileChange> then) {
    for (Moved moved : change.moved()) {
      // The documents first: a tab that is seen reads its file unless that is open.
      documents.follow(moved);
      tabs.follow(moved);
    }
    then.accept(change);
    saving.lookOutside(documents.open());
    change.edits().forEach(this::restore);
    changed.run();
    latest.set(Optional.of(change).filter(FileChange::canBeUndone));
    told.ifPresent(notices::withdraw);
    Notice notice = new Notice.Files(change, () -> undo(change));
    told = Optional.of(notice);
    notices.tell(notice);
  }

  private void restore(UnsavedEdit edit) {
    documents.restore(edit);
  }
}
