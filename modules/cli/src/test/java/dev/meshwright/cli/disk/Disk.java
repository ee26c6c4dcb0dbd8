package dev.meshwright.cli.disk;

import java.io.IOException;
import java.nio.file.Path;

/// What happens on a disk, told before it happens.
interface Disk {

  /// A name is made, given or removed, or what was written is forced.
  void step(String what, Path path) throws IOException;

  /// Bytes are written.
  ///
  /// @return how many of them the disk takes; fewer than all means that it fails after them
  int room(Path path, int bytes) throws IOException;
}
