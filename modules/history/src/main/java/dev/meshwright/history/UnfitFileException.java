package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;

/// A file of a repository that cannot be what Git needs in its place: a pipe, a device, too long.
final class UnfitFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;

  /// @param reason completes "FILE ..."
  UnfitFileException(Path file, String reason) {
    super(file + " " + reason);
    this.file = file.toString();
  }

  String file() {
    return file;
  }
}
