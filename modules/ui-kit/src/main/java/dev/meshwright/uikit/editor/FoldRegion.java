package dev.meshwright.uikit.editor;

import java.util.Optional;
import java.util.function.IntFunction;

/// Lines that can be folded away below the line that says what they are: those that are indented
/// deeper.
///
/// @param head the line that stays, from 0
/// @param last line that is folded
record FoldRegion(int head, int last) {

  /// The region below a line; empty when nothing is indented deeper there.
  ///
  /// @param line gives the text of a line
  static Optional<FoldRegion> below(int head, int count, IntFunction<String> line) {
    int indent = indent(line.apply(head));
    if (indent < 0) {
      return Optional.empty();
    }
    int last = head;
    for (int at = head + 1; at < count; at++) {
      int here = indent(line.apply(at));
      if (here >= 0 && here <= indent) {
        break;
      }
      // Blank lines belong to what comes behind them.
      last = here < 0 ? last : at;
    }
    return last > head ? Optional.of(new FoldRegion(head, last)) : Optional.empty();
  }

  /// The region below a line, or the one that it is in.
  static Optional<FoldRegion> around(int at, int count, IntFunction<String> line) {
    Optional<FoldRegion> below = below(at, count, line);
    int indent = indent(line.apply(at));
    for (int head = at - 1; below.isEmpty() && head >= 0; head--) {
      int here = indent(line.apply(head));
      if (here >= 0 && (indent < 0 || here < indent)) {
        below = below(head, count, line).filter(region -> region.last() >= at);
        indent = here;
      }
    }
    return below;
  }

  /// The blanks before the first letter; -1 for a line without any.
  static int indent(String line) {
    for (int at = 0; at < line.length(); at++) {
      if (!Character.isWhitespace(line.charAt(at))) {
        return at;
      }
    }
    return -1;
  }
}
