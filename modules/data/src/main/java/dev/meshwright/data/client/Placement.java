package dev.meshwright.data.client;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts a file that is whole into its place.
final class Placement {

  private Placement() {}

  /// Moves a file, over the border of a file system too; what is at the target is replaced at once.
  static void move(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".export-", ".tmp");
      try {
        Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
        Files.deleteIfExists(file);
      }
    }
  }
}
