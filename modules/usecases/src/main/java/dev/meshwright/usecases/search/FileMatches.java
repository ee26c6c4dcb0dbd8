package dev.meshwright.usecases.search;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The matches in one file.
///
/// @param text that was searched
/// @param matches in its order
/// @param obstacle why nothing can be replaced in it; empty when it can
public record FileMatches(
    String path, String text, List<Match> matches, Optional<Problem> obstacle) {

  private static final int LONGEST_LINE = 300;

  public FileMatches {
    matches = List.copyOf(matches);
  }

  /// A match and its line, for people.
  ///
  /// @param range in the text
  /// @param line from 1
  /// @param before what stands before it on its line, or the end of that
  /// @param found its own text, or the beginning of it
  /// @param after what stands behind it on its line, or the beginning of that
  public record Match(TextRange range, int line, String before, String found, String after) {}

  static FileMatches of(
      String path, String text, List<TextRange> ranges, Optional<Problem> obstacle) {
    LineIndex lines = LineIndex.of(text);
    List<Match> matches = new ArrayList<>();
    for (TextRange range : ranges) {
      int line = lines.position(range.start()).line();
      int start = Math.max(lines.lineStart(line), range.start() - LONGEST_LINE);
      int end = lineEnd(text, range.end(), range.end() + LONGEST_LINE);
      String found = range.of(text);
      matches.add(
          new Match(
              range,
              line,
              text.substring(start, range.start()).stripLeading(),
              found.substring(0, Math.min(found.length(), LONGEST_LINE)),
              text.substring(range.end(), end)));
    }
    return new FileMatches(path, text, matches, obstacle);
  }

  /// @param most where to stop looking
  private static int lineEnd(String text, int from, int most) {
    int at = from;
    while (at < Math.min(text.length(), most)
        && text.charAt(at) != '\n'
        && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
