package dev.meshwright.usecases.points;

import dev.meshwright.history.RevisionFiles;
import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The files of a commit in a folder of their own, which nobody can write to by mistake. It appears
/// as a whole or not at all; the same commit has the same files, so that one that is there is
/// right.
final class ReadOnlyCopy {

  private final Path folder;

  ReadOnlyCopy(Path folder) {
    this.folder = folder;
  }

  Path of(RevisionFiles files, Progress progress) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path made = Files.createTempDirectory(parent, "making-");
    try {
      for (String path : files.paths()) {
        progress.checkCancelled();
        Path file = made.resolve(path).normalize();
        // A path of a repository is not trusted to stay below the folder.
        if (file.startsWith(made) && !file.equals(made)) {
          write(files, path, file);
        }
      }
      Files.move(made, folder);
    } finally {
      if (Files.exists(made)) {
        delete(made);
      }
    }
    return folder;
  }

  private static void write(RevisionFiles files, String path, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      files.copy(path, out);
    }
    if (!file.toFile().setReadOnly()) {
      throw new IOException(file + " cannot be made read-only");
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
