package dev.meshwright.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Tells forms of the index that the library cannot read. Asked only after it could not.
final class IndexForm {

  private static final int MOST_BYTES = 64 << 20;

  private IndexForm() {}

  /// Completes "The index is ...".
  static Optional<String> unread(Path index) {
    try {
      SmallFile.checkRegular(index);
      try (InputStream in = Files.newInputStream(index)) {
        String bytes = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        if (!bytes.startsWith("DIRC")) {
          return Optional.empty();
        }
        // An extension is its name and its length; none is as long as 16 MiB.
        if (bytes.contains("sdir\0")) {
          return Optional.of("sparse (folders stand for their files)");
        }
        return bytes.contains("link\0") ? Optional.of("split into two files") : Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
