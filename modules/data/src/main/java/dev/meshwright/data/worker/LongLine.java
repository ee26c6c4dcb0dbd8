package dev.meshwright.data.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds a line at the beginning of a file that the CSV reader would refuse, and on which it would
/// spend long before it does.
final class LongLine {

  /// The reader's own limit, in bytes.
  static final int LONGEST = 2 << 20;

  private static final int LOOKED_AT = 3 * LONGEST;

  private LongLine() {}

  /// The number of the first such line, from 1; a file that is compressed has none.
  static Optional<Integer> in(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LOOKED_AT);
      int line = 1;
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          line++;
          start = i + 1;
        } else if (i - start > LONGEST) {
          return Optional.of(line);
        }
      }
      return Optional.empty();
    }
  }
}
