package dev.meshwright.model;

/// Replaces the text in a range. An empty range inserts, an empty replacement deletes.
public record TextEdit(TextRange range, String replacement) {

  public static TextEdit insert(int offset, String text) {
    return new TextEdit(TextRange.at(offset), text);
  }

  public static TextEdit delete(TextRange range) {
    return new TextEdit(range, "");
  }

  public static TextEdit replace(TextRange range, String replacement) {
    return new TextEdit(range, replacement);
  }
}
