package dev.meshwright.cli.report;

import java.util.stream.Stream;

/// Texts of users' files made harmless for a terminal: no control characters, no escape sequences.
public final class Plain {

  private Plain() {}

  /// The lines of a text, none for a blank one.
  public static Stream<String> lines(String text) {
    return text.isBlank() ? Stream.empty() : text.lines().map(Plain::line);
  }

  /// A text on one line.
  public static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? (c == '\n' || c == '\t' ? ' ' : '?') : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
