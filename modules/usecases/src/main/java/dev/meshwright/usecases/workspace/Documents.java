package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.model.files.UnsavedEdit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The texts of one workspace: reading, saving, keeping unsaved edits, noticing changes from
/// outside. Paths are relative to the root, with `/`.
///
/// Calls touch the disk and belong into the background. Thread-safe.
public interface Documents extends AutoCloseable {

  /// Reads a file as text.
  ReadOutcome read(String path);

  /// Reads a file as text of another encoding than UTF-8.
  ReadOutcome readAs(String path, TextEncoding encoding);

  /// Writes a text atomically, if the file is still as it was when `expected` was read.
  SaveOutcome save(String path, String text, FileVersion expected);

  /// The same in an encoding of its own, whatever that of the file was.
  ///
  /// @param encoding one that is written
  SaveOutcome saveAs(String path, String text, TextEncoding encoding, FileVersion expected);

  /// Writes a text atomically, whatever is there now.
  SaveOutcome overwrite(String path, String text);

  /// Keeps an unsaved text where it survives the end of the program, replacing what was kept for
  /// the path before. Saving forgets it.
  ///
  /// @throws dev.meshwright.usecases.OperationFailedException when that fails; it will be tried
  ///   again with the next text, or by [#keepPending]
  void keepUnsaved(UnsavedEdit edit);

  /// Forgets what was kept for a path.
  void forgetUnsaved(String path);

  /// Tries again to keep, or to forget, what could not be so far.
  void keepPending();

  /// What was kept and neither saved nor forgotten: offered when a workspace is opened.
  List<UnsavedEdit> unsaved();

  /// Tells of files that were made, changed or removed by others, on a thread of its own, a short
  /// while after the last of a burst. Own saves are not told.
  AutoCloseable watch(Consumer<FolderChanges> whenChanged);

  /// The working copy as it is on disk, with `edited` texts in place of what the disk holds.
  FileSource workingCopy(Map<String, String> edited);

  /// Scratch files, the latest first. They are read and saved as files are, by their own paths.
  ///
  /// @throws dev.meshwright.usecases.OperationFailedException when they cannot be listed
  List<ScratchFile> scratches();

  /// Makes a scratch file.
  ///
  /// @return its path
  /// @throws dev.meshwright.usecases.OperationFailedException when that fails
  String newScratch(String text);

  /// Removes a scratch file for good.
  ///
  /// @throws dev.meshwright.usecases.OperationFailedException when that fails
  void deleteScratch(String path);

  @Override
  void close();
}
