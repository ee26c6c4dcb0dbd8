package dev.meshwright.usecases.session;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.workspace.NamedFolders;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The files of a workspace, and of its revisions and of folders, by the names that people give.
public final class NamedFiles {

  private final WorkspaceRoot root;
  private final Snapshots states;

  NamedFiles(WorkspaceRoot root, Snapshots states) {
    this.root = root;
    this.states = states;
  }

  /// The path of a file of this workspace, relative and with `/`.
  ///
  /// @return a problem when the file lies elsewhere
  public Result<String> relative(Path file) {
    Path folder = root.folder();
    try {
      return Result.ok(root.relative(Files.exists(file) ? file.toRealPath() : file));
    } catch (IOException | IllegalArgumentException outside) {
      return Result.failed(
          Problem.error(
              "file-outside",
              Location.startOf(file.toString()),
              file + " does not lie in " + folder,
              ""));
    }
  }

  /// The text of a file on disk.
  ///
  /// @return a problem when it is not there or not a text
  public Result<String> text(String path) {
    FileSource files = new WorkspaceFiles(root, List.of(), Map.of());
    return files
        .text(path)
        .map(Result::ok)
        .orElseGet(() ->
            Result.failed(
                files
                    .problem(path)
                    .orElseGet(() -> missing(path, "there is no readable file " + path))));
  }

  private static Problem missing(String path, String message) {
    return Problem.error("file-missing", Location.startOf(path), message, "");
  }

  /// What was typed in a folder of this machine for a revision or a folder: the name of a folder
  /// becomes absolute, unless a revision has it.
  public String pointFrom(Path directory, String typed) {
    return NamedFolders.folder(directory, typed)
        .filter(folder -> !states.isCommit(typed))
        .map(Path::toString)
        .orElse(typed);
  }

  /// All texts at a revision or in a folder.
  ///
  /// @return a problem when there is no such revision or folder
  public Result<FileSource> filesAt(String revision) {
    return states.revision(revision).found().map(Snapshot::files);
  }

  /// The text of a file at a revision.
  ///
  /// @return a problem when there is no such revision, or the file is not in it
  public Result<String> textAt(String revision, String path) {
    return filesAt(revision)
        .flatMap(files ->
            files
                .text(path)
                .map(Result::ok)
                .orElseGet(() ->
                    Result.failed(missing(path, "there is no file " + path + " in " + revision))));
  }
}
