package dev.meshwright.workspace.manage;

import dev.meshwright.model.Problem;
import dev.meshwright.text.disk.AtomicWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies what it visits. What cannot be read is left out and told, as are links; what cannot be
/// written ends it.
final class Copying extends SimpleFileVisitor<Path> {

  private final AtomicWriter writer = new AtomicWriter();
  private final Path source;
  private final Path target;
  private final String path;
  private final List<Problem> leftOut = new ArrayList<>();

  /// @param path of the target for people
  Copying(Path source, Path target, String path) {
    this.source = source;
    this.target = target;
    this.path = path;
  }

  /// Why some of it was not copied.
  List<Problem> leftOut() {
    return List.copyOf(leftOut);
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
      leftOut.add(ManageProblems.notCopied(name(file)));
      return FileVisitResult.CONTINUE;
    }
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (IOException unreadable) {
      return visitFileFailed(file, unreadable);
    }
    try (in) {
      Path place = place(file);
      writer.create(place, out -> in.transferTo(out));
      FileCopier.keepPermissions(file, place);
    }
    return FileVisitResult.CONTINUE;
  }

  /// Without the only thing to copy, nothing is copied.
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(source)) {
      throw failure;
    }
    leftOut.add(ManageProblems.notRead(name(file), failure));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    if (failure != null) {
      leftOut.add(ManageProblems.notRead(name(folder), failure));
    }
    return FileVisitResult.CONTINUE;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
