package dev.meshwright.data.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The 70 MB that the driver unpacks for itself, and removes when the program ends: but not when it
/// is killed.
final class UnpackedLibrary {

  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final Pattern UNPACKED =
      Pattern.compile("(/.*/libduckdb_java[0-9]+\\.so)( \\(deleted\\))?$");

  private UnpackedLibrary() {}

  /// Removes the file that this process has loaded: on Linux it is not needed from then on.
  /// Elsewhere it cannot be removed while it is in use.
  static void remove() {
    if (!Files.isReadable(MAPS)) {
      return;
    }
    try (Stream<String> lines = Files.lines(MAPS)) {
      for (String file :
          lines
              .map(UNPACKED::matcher)
              .filter(Matcher::find)
              .map(matcher -> matcher.group(1))
              .distinct()
              .toList()) {
        Files.deleteIfExists(Path.of(file));
      }
    } catch (IOException stays) {
      // It is removed at the end.
    }
  }
}
