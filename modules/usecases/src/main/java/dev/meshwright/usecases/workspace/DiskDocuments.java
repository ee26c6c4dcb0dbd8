package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.FileText;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.Reading;
import dev.meshwright.workspace.files.Saving;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.files.WorkspaceFiles;
import dev.meshwright.workspace.index.Ignored;
import dev.meshwright.workspace.journal.EditJournal;
import dev.meshwright.workspace.journal.UnsavedText;
import dev.meshwright.workspace.watch.FolderWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The texts of a workspace on disk, with a journal of what is not saved.
public final class DiskDocuments implements Documents {

  private static final Duration QUIET = Duration.ofMillis(300);

  private final WorkspaceRoot root;
  private final Supplier<OpenedWorkspace> opened;
  private final Ignored ignored;
  private final OwnSaves ownSaves = new OwnSaves();
  private final TextFiles files;
  private final EditJournal journal;

  /// @param opened what the workspace held when it was read last
  /// @param ignored what need not be watched
  /// @param state folder for the journal; made when it is missing
  /// @throws OperationFailedException when the journal cannot be written
  public DiskDocuments(
      WorkspaceRoot root, Supplier<OpenedWorkspace> opened, Ignored ignored, Path state) {
    this.root = root;
    this.opened = opened;
    this.ignored = ignored;
    this.files = new TextFiles(root, ownSaves);
    try {
      this.journal = EditJournal.open(state);
    } catch (IOException failure) {
      throw journalBroken(failure);
    }
  }

  @Override
  public ReadOutcome read(String path) {
    return outcome(path, files.read(path));
  }

  @Override
  public SaveOutcome save(String path, String text, FileVersion expected) {
    return saved(path, files.save(path, text, version(expected)));
  }

  @Override
  public SaveOutcome overwrite(String path, String text) {
    return saved(path, files.overwrite(path, text));
  }

  @Override
  public void keepUnsaved(UnsavedEdit edit) {
    UnsavedText text = new UnsavedText(edit.path(), edit.text(), version(edit.base()), edit.time());
    journalled(() -> journal.keep(text));
  }

  @Override
  public void forgetUnsaved(String path) {
    journalled(() -> journal.forget(path));
  }

  @Override
  public void keepPending() {
    journalled(journal::flush);
  }

  @FunctionalInterface
  private interface JournalWork {
    void run() throws IOException;
  }

  private static void journalled(JournalWork work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw journalBroken(failure);
    }
  }

  @Override
  public List<UnsavedEdit> unsaved() {
    return journal.unsaved().stream()
        .map(edit -> new UnsavedEdit(edit.path(), edit.text(), version(edit.base()), edit.time()))
        .toList();
  }

  @Override
  public AutoCloseable watch(Consumer<OutsideChanges> whenChanged) {
    return FolderWatch.start(
        root,
        ignored,
        ownSaves,
        QUIET,
        changes ->
            whenChanged.accept(
                new OutsideChanges(changes.paths(), changes.repository(), changes.everything())));
  }

  @Override
  public FileSource workingCopy(Map<String, String> edited) {
    OpenedWorkspace known = opened.get();
    return new WorkspaceFiles(root, known.files(), edited, known.unread());
  }

  @Override
  public void close() {
    journalled(journal::close);
  }

  private SaveOutcome saved(String path, Saving saving) {
    return switch (saving) {
      case Saving.Saved(var version) -> {
        forgetSaved(path);
        yield new SaveOutcome.Saved(path, version(version));
      }
      case Saving.Conflict(Reading current) ->
          new SaveOutcome.Conflict(path, outcome(path, current));
      case Saving.Refused(Problem problem) -> new SaveOutcome.Refused(path, problem);
    };
  }

  private void forgetSaved(String path) {
    try {
      journal.forget(path);
    } catch (IOException triedAgainLater) {
      // The file is saved. At worst its text is offered once more after a crash.
    }
  }

  private static ReadOutcome outcome(String path, Reading reading) {
    return switch (reading) {
      case Reading.Read(FileText file) ->
          new ReadOutcome.Read(path, file.text(), version(file.version()), file.problems());
      case Reading.Missing(Problem problem) -> new ReadOutcome.Missing(path, problem);
      case Reading.Unreadable(Problem problem) -> new ReadOutcome.Unreadable(path, problem);
    };
  }

  private static FileVersion version(dev.meshwright.workspace.files.FileVersion version) {
    return new FileVersion(version.digest());
  }

  private static dev.meshwright.workspace.files.FileVersion version(FileVersion version) {
    return new dev.meshwright.workspace.files.FileVersion(version.digest());
  }

  private static OperationFailedException journalBroken(IOException failure) {
    return new OperationFailedException(
        "Unsaved edits cannot be kept: " + Reasons.of(failure) + ".", failure);
  }
}
