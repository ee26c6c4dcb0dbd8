package dev.meshwright.model;

import java.util.Comparator;
import java.util.List;

/// Makes and applies edits that all speak of the same text.
public final class TextEdits {

  private TextEdits() {}

  /// What differs, as one edit: what lies between the common beginning and the common end. None for
  /// equal texts.
  public static List<TextEdit> between(String before, String after) {
    int start = 0;
    int most = Math.min(before.length(), after.length());
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return before.equals(after)
        ? List.of()
        : List.of(
            TextEdit.replace(
                new TextRange(start, before.length() - end),
                after.substring(start, after.length() - end)));
  }

  /// The text with all edits made. Insertions at one offset keep their order in the list.
  ///
  /// @throws IllegalArgumentException when edits overlap or reach beyond the text
  public static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream().sorted(Comparator.comparingInt(e -> e.range().start())).toList();
    StringBuilder result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (TextEdit edit : sorted) {
      if (edit.range().start() < done || edit.range().end() > text.length()) {
        throw new IllegalArgumentException("edits overlap or leave the text: " + edit.range());
      }
      result.append(text, done, edit.range().start()).append(edit.replacement());
      done = edit.range().end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
