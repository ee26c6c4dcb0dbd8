package dev.meshwright.usecases.points;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of a state in a folder of their own, which nobody can write to by mistake. It appears
/// as a whole or not at all; it is named after its content, so that one that is there is right.
final class ReadOnlyCopy {

  private static final Duration KEPT = Duration.ofDays(14);

  private final Path folder;

  ReadOnlyCopy(Path folder) {
    this.folder = folder;
  }

  /// Writes the content of a file.
  @FunctionalInterface
  interface Content {
    void copy(String path, OutputStream out) throws IOException;
  }

  Path of(List<String> paths, Content content, Progress progress) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    clean(parent);
    if (Files.isDirectory(folder)) {
      used(folder);
      return folder;
    }
    Path made = Files.createTempDirectory(parent, "making-");
    try {
      for (String path : paths) {
        progress.checkCancelled();
        Path file = made.resolve(path).normalize();
        // A path of a repository is not trusted to stay below the folder.
        if (file.startsWith(made) && !file.equals(made)) {
          write(content, path, file);
        }
      }
      Files.move(made, folder);
      used(folder);
    } finally {
      if (Files.exists(made)) {
        delete(made);
      }
    }
    return folder;
  }

  private static void used(Path folder) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
  }

  /// Removes copies that nobody has opened for long: each can be made again.
  private void clean(Path parent) throws IOException {
    Instant old = Instant.now().minus(KEPT);
    List<Path> copies;
    try (Stream<Path> below = Files.list(parent)) {
      copies = below.filter(each -> !each.equals(folder)).toList();
    }
    for (Path copy : copies) {
      if (Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(copy).toInstant().isBefore(old)) {
        delete(copy);
      }
    }
  }

  private static void write(Content content, String path, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      content.copy(path, out);
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
            if (!Files.isSymbolicLink(file) && !file.toFile().setWritable(true)) {
              throw new IOException(file + " cannot be removed");
            }
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
