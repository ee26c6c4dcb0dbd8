package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;

/// A file of a repository that cannot be what Git needs in its place: a pipe, a device, too long.
final class UnfitFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;

  /// @param reason completes "FILE ..."
  UnfitFileException(Path file, String reason) {
    super(file + " " + reason);
    this.file = file.toString();
    this.reason = reason;
  }

  /// The same of a file that stands in a setting.
  UnfitFileException namedBy(String setting) {
    return new UnfitFileException(Path.of(file), "(named by " + setting + ") " + reason);
  }

  String file() {
    return file;
  }
}
