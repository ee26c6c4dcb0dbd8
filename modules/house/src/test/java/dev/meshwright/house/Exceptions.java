package dev.meshwright.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What breaks a rule and is known to. A list only shrinks: what no longer breaks the rule must
/// leave it, and nothing is added.
final class Exceptions {

  private Exceptions() {}

  /// One entry a line; lines that begin with `#` say why.
  static List<String> of(String rule) {
    String name = "exceptions/" + rule + ".txt";
    try (InputStream in =
        Objects.requireNonNull(Exceptions.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
