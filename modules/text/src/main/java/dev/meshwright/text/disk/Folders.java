package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What is written of a folder itself: its names.
final class Folders {

  private Folders() {}

  /// Makes a rename last. Where a folder cannot be opened or forced, as on Windows, the file system
  /// orders renames itself; what was renamed is in its place either way.
  static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notForced) {
      // Nothing could be done about it, and nothing is torn by it.
    }
  }
}
