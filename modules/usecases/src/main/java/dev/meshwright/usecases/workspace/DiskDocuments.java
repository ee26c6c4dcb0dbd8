package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.files.WorkspaceFiles;
import dev.meshwright.workspace.index.Ignored;
import dev.meshwright.workspace.journal.EditJournal;
import dev.meshwright.workspace.scratch.ScratchFolder;
import dev.meshwright.workspace.watch.FolderWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The texts of a workspace on disk and its scratch files, with a journal of what is not saved.
public final class DiskDocuments implements Documents {

  private static final Duration QUIET = Duration.ofMillis(300);

  private final WorkspaceRoot root;
  private final Supplier<OpenedWorkspace> opened;
  private final Ignored ignored;
  private final OwnSaves ownSaves = new OwnSaves();
  private final TextFiles files;
  private final EditJournal journal;
  private final ScratchFolder scratches;

  /// @param opened what the workspace held when it was read last
  /// @param ignored what need not be watched
  /// @param state folder for the journal and the scratch files; made when it is missing
  /// @throws OperationFailedException when the journal cannot be written
  public DiskDocuments(
      WorkspaceRoot root, Supplier<OpenedWorkspace> opened, Ignored ignored, Path state) {
    this.root = root;
    this.opened = opened;
    this.ignored = ignored;
    this.scratches = new ScratchFolder(state);
    this.files =
        new TextFiles(
            path -> ScratchFile.is(path) ? scratches.resolve(path) : root.resolve(path), ownSaves);
    try {
      this.journal = EditJournal.open(state);
    } catch (IOException failure) {
      throw journalBroken(failure);
    }
  }

  @Override
  public ReadOutcome read(String path) {
    return files.read(path);
  }

  @Override
  public SaveOutcome save(String path, String text, FileVersion expected) {
    return saved(files.save(path, text, expected));
  }

  @Override
  public ReadOutcome readAs(String path, TextEncoding encoding) {
    return files.readAs(path, encoding);
  }

  @Override
  public SaveOutcome saveAs(String path, String text, TextEncoding encoding, FileVersion expected) {
    return saved(files.saveAs(path, text, encoding, expected));
  }

  @Override
  public SaveOutcome overwrite(String path, String text) {
    return saved(files.overwrite(path, text));
  }

  @Override
  public void keepUnsaved(UnsavedEdit edit) {
    journalled(() -> journal.keep(edit));
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
    return journal.unsaved();
  }

  @Override
  public AutoCloseable watch(Consumer<FolderChanges> whenChanged) {
    return FolderWatch.start(root, ignored, ownSaves, QUIET, whenChanged);
  }

  @Override
  public FileSource workingCopy(Map<String, String> edited) {
    OpenedWorkspace known = opened.get();
    return new WorkspaceFiles(root, known.files(), edited, known.unread());
  }

  @Override
  public List<ScratchFile> scratches() {
    return ofScratches(scratches::list);
  }

  @Override
  public String newScratch(String text) {
    return ofScratches(() -> scratches.create(text));
  }

  @Override
  public void deleteScratch(String path) {
    ofScratches(() -> {
      scratches.delete(path);
      return path;
    });
  }

  @FunctionalInterface
  private interface ScratchWork<T> {
    T run() throws IOException;
  }

  private static <T> T ofScratches(ScratchWork<T> work) {
    try {
      return work.run();
    } catch (IOException failure) {
      throw new OperationFailedException(
          "Scratch files cannot be kept: " + Reasons.of(failure) + ".", failure);
    }
  }

  @Override
  public void close() {
    journalled(journal::close);
  }

  private SaveOutcome saved(SaveOutcome outcome) {
    if (outcome instanceof SaveOutcome.Saved saved) {
      forgetSaved(saved.path());
    }
    return outcome;
  }

  private void forgetSaved(String path) {
    try {
      journal.forget(path);
    } catch (IOException triedAgainLater) {
      // The file is saved. At worst its text is offered once more after a crash.
    }
  }

  private static OperationFailedException journalBroken(IOException failure) {
    return new OperationFailedException(
        "Unsaved edits cannot be kept: " + Reasons.of(failure) + ".", failure);
  }
}
