package dev.meshwright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The texts of sources.
final class Sources {

  private Sources() {}

  static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of those that have a piece of text.
  static List<String> containing(String piece, List<Path> sources) {
    return sources.stream()
        .filter(source -> read(source).contains(piece))
        .map(source -> source.getFileName().toString())
        .toList();
  }
}
