package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Collects what to change of the blanks of a text, and nothing else of it.
final class GapEdits {

  private final String text;
  private final String lineBreak;
  private final List<TextEdit> edits = new ArrayList<>();

  GapEdits(String text) {
    this.text = text;
    int at = text.indexOf('\n');
    this.lineBreak = at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }

  /// How many lines end in a gap.
  int breaks(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  /// Has a gap be what is wanted, with `\n` for the end of a line.
  void put(int from, int to, String wanted) {
    TextRange range = new TextRange(from, to);
    String written = wanted.replace("\n", lineBreak);
    boolean blank = range.of(text).chars().allMatch(c -> FormatTokens.isBlank((char) c));
    if (blank && !range.of(text).equals(written)) {
      edits.add(TextEdit.replace(range, written));
    }
  }

  List<TextEdit> edits() {
    return List.copyOf(edits);
  }
}
