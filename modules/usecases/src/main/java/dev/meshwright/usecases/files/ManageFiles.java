package dev.meshwright.usecases.files;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.RemovedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does to the files of one workspace what a person asks for. Nothing that is there is written
/// over, and what is removed is kept and can be had back. Paths are relative to the root, with `/`.
///
/// Where only a part of what was asked for could be done, the change says what was, and the
/// problems beside it say why the rest was not. Calls touch the disk and belong into the
/// background.
public interface ManageFiles {

  /// What is wrong with a path for a new file, told by its name alone.
  Optional<Problem> nameProblem(String path);

  /// Makes a file, and the folders that it needs.
  Result<FileChange> create(String path, String text);

  Result<FileChange> createFolder(String path);

  /// Gives files and folders other paths.
  Result<FileChange> move(List<Moved> moves);

  /// @param copies where from and where to
  Result<FileChange> copy(List<Moved> copies);

  /// Copies files and folders of the system into a folder of the workspace; a name that is taken
  /// there gets a number.
  ///
  /// @param folder empty for the root
  Result<FileChange> copyIn(List<Path> sources, String folder);

  /// Takes files and folders out of the workspace and keeps them.
  ///
  /// @param unsaved texts by path that are kept as well
  Result<FileChange> delete(List<String> paths, Map<String, String> unsaved);

  /// Gives files the content of the last commit; those that it does not have are deleted. What they
  /// held is kept.
  ///
  /// @param paths files and folders
  /// @param unsaved texts by path that are given up and kept as well
  Result<FileChange> discard(List<String> paths, Map<String, String> unsaved, Progress progress);

  /// Takes a change back.
  Result<FileChange> undo(FileChange change);

  /// What is kept of deleted and discarded files, the newest first.
  List<RemovedFiles> removed();

  /// Puts kept files back.
  Result<FileChange> restore(String id);

  /// Keeps something no longer.
  void forget(String id);

  /// Shows a file in the file manager of the system.
  Result<Path> reveal(String path);
}
