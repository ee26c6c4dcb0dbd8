package dev.meshwright.app.common;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;

/// A few lines of a text with a marked part: one half of before and after.
///
/// @param firstLine number of the first line shown, from 1
/// @param text the lines, without the last line end
/// @param mark the changed part, as a range of `text`
public record Excerpt(int firstLine, String text, TextRange mark) {
  private static final int MOST_CHARACTERS = 4_000;

  /// The lines that `range` touches and up to `around` lines on each side, bounded in size.
  public static Excerpt of(String whole, TextRange range, int around) {
    LineIndex lines = LineIndex.of(whole);
    int startOffset = Math.min(range.start(), whole.length());
    int endOffset = Math.min(Math.max(range.end(), startOffset), whole.length());
    int firstLine = Math.max(1, lines.position(startOffset).line() - around);
    int lastLine = Math.min(lines.lineCount(), lines.position(endOffset).line() + around);
    int from = Math.max(lines.lineStart(firstLine), startOffset - MOST_CHARACTERS / 2);
    int to = lastLine == lines.lineCount() ? whole.length() : lines.lineStart(lastLine + 1);
    to = Math.min(to, from + MOST_CHARACTERS);
    String text = withoutLineEnd(whole.substring(from, Math.max(from, to)));
    int markStart = Math.min(startOffset - from, text.length());
    int markEnd = Math.clamp(endOffset - from, markStart, text.length());
    return new Excerpt(firstLine, text, new TextRange(markStart, markEnd));
  }

  private static String withoutLineEnd(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }
}
