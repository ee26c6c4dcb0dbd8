package dev.meshwright.model;

/// A half-open range of a text, in UTF-16 code units from 0: `start` is inside, `end` is not.
///
/// @param start first code unit, at least 0
/// @param end code unit after the last, at least `start`
public record TextRange(int start, int end) implements Comparable<TextRange> {

  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /// The empty range at `offset`: a place to insert.
  public static TextRange at(int offset) {
    return new TextRange(offset, offset);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// Whether `other` lies inside this range; every range contains itself.
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether `offset` lies inside, or right behind the end: the place of a caret that touches.
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  /// The smallest range that contains both.
  public TextRange union(TextRange other) {
    return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The text that this range covers, cut at the text's end.
  public String of(CharSequence text) {
    int from = Math.min(start, text.length());
    return text.subSequence(from, Math.min(Math.max(end, from), text.length())).toString();
  }

  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
