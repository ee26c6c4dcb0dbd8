package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Lays out a YAML text: equal steps of indentation, no blanks at the end of lines, one empty line
/// at most. Comments, the order of keys and how values are written stay as they are; so does all,
/// where a change of blanks would change a value.
final class YamlFormat {

  private final TreeDocument document;
  private final String text;
  private final YamlIndents indents;
  private final boolean moving;
  private final List<TextEdit> edits = new ArrayList<>();

  private YamlFormat(TreeDocument document, boolean moving) {
    this.document = document;
    this.text = document.text();
    this.indents = new YamlIndents(document);
    this.moving = moving && indents.known();
  }

  /// The edits that lay it out; none when it is laid out so.
  ///
  /// @param document without faults of syntax
  /// @param wanted which of them are wanted
  static List<TextEdit> edits(TreeDocument document, Predicate<TextEdit> wanted) {
    List<TextEdit> all = new YamlFormat(document, true).edits().stream().filter(wanted).toList();
    if (isSame(document, all)) {
      return all;
    }
    List<TextEdit> unmoved =
        new YamlFormat(document, false).edits().stream().filter(wanted).toList();
    return isSame(document, unmoved) ? unmoved : List.of();
  }

  private static boolean isSame(TreeDocument document, List<TextEdit> edits) {
    TreeDocument after = YamlText.parse(document.file(), TextEdits.apply(document.text(), edits));
    return after.problems().size() == document.problems().size()
        && JsonText.compact(after.root()).equals(JsonText.compact(document.root()));
  }

  private List<TextEdit> edits() {
    int lines = document.lines().lineCount();
    int empty = 0;
    boolean begun = false;
    for (int line = 0; line < lines; line++) {
      String all = indents.line(line);
      if (indents.isWithin(line)) {
        empty = 0;
        move(line, all);
      } else if (all.isBlank()) {
        empty++;
        boolean kept = begun && empty == 1 && line + 1 < lines && hasMore(line);
        if (kept) {
          replace(line, 0, all.length(), "");
        } else {
          remove(line);
        }
      } else {
        empty = 0;
        begun = true;
        move(line, all);
        trim(line, all);
      }
    }
    if (!indents.line(lines - 1).isBlank()) {
      edits.add(TextEdit.insert(text.length(), text.contains("\r\n") ? "\r\n" : "\n"));
    }
    return List.copyOf(edits);
  }

  private boolean hasMore(int line) {
    return !text.substring(document.lines().lineStart(line + 1)).isBlank();
  }

  private void move(int line, String all) {
    int now = all.length() - all.stripLeading().length();
    if (moving && !all.isBlank()) {
      replace(line, 0, now, " ".repeat(indents.of(line)));
    }
  }

  /// Blanks behind a comment are part of it.
  private void trim(int line, String all) {
    if (!all.contains("#")) {
      replace(line, all.stripTrailing().length(), all.length(), "");
    }
  }

  private void replace(int line, int from, int to, String wanted) {
    int start = document.lines().lineStart(line + 1);
    TextRange range = new TextRange(start + from, start + to);
    if (!range.of(text).equals(wanted)) {
      edits.add(TextEdit.replace(range, wanted));
    }
  }

  private void remove(int line) {
    int start = document.lines().lineStart(line + 1);
    int end =
        line + 1 < document.lines().lineCount()
            ? document.lines().lineStart(line + 2)
            : text.length();
    if (end > start) {
      edits.add(TextEdit.delete(new TextRange(start, end)));
    }
  }
}
