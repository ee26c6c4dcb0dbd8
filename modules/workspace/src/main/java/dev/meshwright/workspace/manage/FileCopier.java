package dev.meshwright.workspace.manage;

import dev.meshwright.model.Result;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// Copies files and folders into a workspace, from itself or from elsewhere. Links in what is
/// copied are left out and told: their targets may be anywhere.
public final class FileCopier {

  private final FileMover mover;

  public FileCopier(WorkspaceRoot root) {
    this.mover = new FileMover(root);
  }

  /// Copies what is under one path of the workspace to another.
  public Result<String> copy(String from, String to) {
    return mover.there(from).flatMap(source -> copyIn(source, to));
  }

  /// Copies a file or folder, from wherever it is.
  public Result<String> copyIn(Path source, String to) {
    Result<Path> place = mover.fresh(to, Optional.empty());
    if (!(place instanceof Result.Ok<Path>(Path target, var notes))) {
      return place.map(Path::toString);
    }
    if (Files.isSymbolicLink(source)) {
      return Result.failed(ManageProblems.notCopied(String.valueOf(source.getFileName())));
    }
    Path real;
    try {
      real = source.toRealPath();
    } catch (IOException gone) {
      return Result.failed(ManageProblems.failed(to, "copied", gone));
    }
    if (target.startsWith(real)) {
      return Result.failed(ManageProblems.intoItself(to));
    }
    Copying copying = new Copying(real, target, to);
    return FileMover.tried(to, "copied", () -> Files.walkFileTree(real, copying))
        .map(done -> to)
        .with(copying.leftOut());
  }

  static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributeView target =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }
}
