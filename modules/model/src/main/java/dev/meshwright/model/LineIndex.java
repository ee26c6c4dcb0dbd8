package dev.meshwright.model;

import java.util.Arrays;

/// Converts between offsets and lines and columns of one text, in logarithmic time.
///
/// Lines end with `\n`, `\r\n` or a lone `\r`. Offsets beyond the text count as its end.
public final class LineIndex {

  private final int[] lineStarts;
  private final int length;

  private LineIndex(int[] lineStarts, int length) {
    this.lineStarts = lineStarts;
    this.length = length;
  }

  /// Reads the text once.
  public static LineIndex of(CharSequence text) {
    int[] starts = new int[64];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < length && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), length);
  }

  public int lineCount() {
    return lineStarts.length;
  }

  public Position position(int offset) {
    int within = Math.clamp(offset, 0, length);
    int found = Arrays.binarySearch(lineStarts, within);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, within - lineStarts[line] + 1);
  }

  /// The offset of a position; a column beyond its line is cut at the next line's start.
  public int offset(Position position) {
    if (position.line() > lineStarts.length) {
      return length;
    }
    int start = lineStarts[position.line() - 1];
    int next = position.line() < lineStarts.length ? lineStarts[position.line()] : length;
    return Math.min(start + position.column() - 1, next);
  }

  /// The offset at which a line, counted from 1, begins.
  public int lineStart(int line) {
    return line > lineStarts.length ? length : lineStarts[Math.max(line, 1) - 1];
  }
}
