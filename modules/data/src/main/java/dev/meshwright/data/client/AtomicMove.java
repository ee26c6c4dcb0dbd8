package dev.meshwright.data.client;

import dev.meshwright.text.disk.AtomicWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts a file that is whole into its place.
final class AtomicMove {

  private AtomicMove() {}

  /// Moves a file, over the border of a file system too; what is at the target is replaced at once.
  static void move(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      new AtomicWriter().write(target, out -> Files.copy(file, out));
      Files.deleteIfExists(file);
    }
  }
}
