package dev.meshwright.workspace.manage;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Copies files and folders into a workspace, from itself or from elsewhere. Links in what is
/// copied are left out and told: their targets may be anywhere.
public final class FileCopier {

  private final FileMover mover;
  private final AtomicWriter writer = new AtomicWriter();

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
    if (target.startsWith(source)) {
      return Result.failed(ManageProblems.intoItself(to));
    }
    Copying copying = new Copying(source, target, to);
    return FileMover.tried(to, "copied", () -> Files.walkFileTree(source, copying))
        .map(done -> to)
        .with(copying.leftOut);
  }

  private final class Copying extends SimpleFileVisitor<Path> {

    private final Path source;
    private final Path target;
    private final String path;
    private final List<Problem> leftOut = new ArrayList<>();

    Copying(Path source, Path target, String path) {
      this.source = source;
      this.target = target;
      this.path = path;
    }

    private Path place(Path file) {
      return file.equals(source) ? target : target.resolve(source.relativize(file).toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
        throws IOException {
      boolean repository = NameRules.isOfRepository(String.valueOf(folder.getFileName()));
      if (repository) {
        leftOut.add(ManageProblems.repository(path + "/" + folder.getFileName()));
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(place(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      if (!facts.isRegularFile()) {
        leftOut.add(ManageProblems.notCopied(String.valueOf(file.getFileName())));
        return FileVisitResult.CONTINUE;
      }
      Path place = place(file);
      writer.create(place, out -> Files.copy(file, out));
      keepPermissions(file, place);
      return FileVisitResult.CONTINUE;
    }
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
