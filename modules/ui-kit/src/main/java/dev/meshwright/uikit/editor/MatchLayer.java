package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextRange;
import java.util.Collections;
import java.util.List;

/// Marks what was found.
final class MatchLayer implements StyleLayer {

  private List<TextRange> matches = List.of();
  private TextRange current = TextRange.at(0);

  /// @param found in the shown text, in order
  void show(List<TextRange> found, TextRange now) {
    matches = found;
    current = now;
  }

  @Override
  public void mark(int line, int start, String text, LineMarks marks) {
    int end = start + text.length();
    int at = Collections.binarySearch(matches, TextRange.at(start));
    // A match that began on a line before may reach into this one.
    int first = Math.max(0, (at < 0 ? -at - 1 : at) - 1);
    for (int i = first; i < matches.size() && matches.get(i).start() <= end; i++) {
      TextRange match = matches.get(i);
      String style = match.equals(current) ? "match-current" : "match";
      marks.add(match.start() - start, match.end() - start, style);
    }
  }
}
