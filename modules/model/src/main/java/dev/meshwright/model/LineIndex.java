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
  public static LineIndex of(CharSequence chars) {
    // Mostly it is one; its characters are not asked for by way of an interface then.
    String text = chars.toString();
    int[] starts = new int[64];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), length);
  }

  private static boolean endsLine(String text, int at) {
    char c = text.charAt(at);
    if (c > '\r') {
      return false;
    }
    return c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'));
  }

  /// The index of the text that an edit of this one led to. Reads the lines around the edit, not
  /// the text.
  ///
  /// @param edited the whole text after the edit
  public LineIndex after(TextEdit edit, String edited) {
    int start = edit.range().start();
    int end = edit.range().end();
    int shift = edited.length() - length;
    // A carriage return and a line feed are one line end, so that the characters beside the edit
    // are read too.
    int kept = Math.max(1, firstFrom(start));
    int behind = firstFrom(end + 2);
    int[] between = new int[8];
    int count = 0;
    int last = Math.min(end + shift, edited.length() - 1);
    for (int at = lineStarts[kept - 1]; at <= last; at++) {
      if (endsLine(edited, at)) {
        if (count == between.length) {
          between = Arrays.copyOf(between, count * 2);
        }
        between[count++] = at + 1;
      }
    }
    int[] starts = Arrays.copyOf(lineStarts, kept + count + lineStarts.length - behind);
    System.arraycopy(between, 0, starts, kept, count);
    for (int i = behind; i < lineStarts.length; i++) {
      starts[kept + count + i - behind] = lineStarts[i] + shift;
    }
    return new LineIndex(starts, edited.length());
  }

  /// The first line that begins at an offset or behind it.
  private int firstFrom(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 1;
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
