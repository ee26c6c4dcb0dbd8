package dev.meshwright.uikit.typing;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.syntax.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Commands on the lines that the selection touches.
public final class LineCommands {

  private LineCommands() {}

  public static Typed duplicate(String text, TextRange selection) {
    TextRange lines = Lines.touched(text, selection);
    String copy = "\n" + lines.of(text);
    int by = copy.length();
    return new Typed(
        List.of(TextEdit.insert(lines.end(), copy)),
        new TextRange(selection.start() + by, selection.end() + by));
  }

  public static Typed delete(String text, TextRange selection) {
    TextRange lines = Lines.touched(text, selection);
    TextRange gone = lines;
    if (lines.end() < text.length()) {
      gone = new TextRange(lines.start(), lines.end() + 1);
    } else if (lines.start() > 0) {
      gone = new TextRange(lines.start() - 1, lines.end());
    }
    return Typed.caret(
        TextEdit.delete(gone), Math.min(lines.start(), text.length() - gone.length()));
  }

  /// Empty at the first line.
  public static Optional<Typed> moveUp(String text, TextRange selection) {
    TextRange lines = Lines.touched(text, selection);
    if (lines.start() == 0) {
      return Optional.empty();
    }
    int above = Lines.start(text, lines.start() - 1);
    String moved = lines.of(text) + "\n" + text.substring(above, lines.start() - 1);
    return Optional.of(
        moved(new TextRange(above, lines.end()), moved, selection, above - lines.start()));
  }

  /// Empty at the last line.
  public static Optional<Typed> moveDown(String text, TextRange selection) {
    TextRange lines = Lines.touched(text, selection);
    if (lines.end() == text.length()) {
      return Optional.empty();
    }
    int belowEnd = Lines.end(text, lines.end() + 1);
    String below = text.substring(lines.end() + 1, belowEnd);
    return Optional.of(
        moved(
            new TextRange(lines.start(), belowEnd),
            below + "\n" + lines.of(text),
            selection,
            below.length() + 1));
  }

  private static Typed moved(TextRange range, String text, TextRange selection, int by) {
    return new Typed(
        List.of(new TextEdit(range, text)),
        new TextRange(selection.start() + by, selection.end() + by));
  }

  /// Comments the lines, or takes the comment signs away when all have one. Empty for a language
  /// without line comments.
  public static Optional<Typed> toggleComment(String text, TextRange selection, Language language) {
    String sign = language.lineComment();
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> contents = contents(text, Lines.touched(text, selection));
    boolean all = contents.stream().allMatch(at -> text.startsWith(sign, at));
    int column = contents.stream().mapToInt(at -> at - Lines.start(text, at)).min().orElse(0);
    List<TextEdit> edits = new ArrayList<>();
    for (int at : contents) {
      if (all) {
        int end = at + sign.length() + (text.startsWith(" ", at + sign.length()) ? 1 : 0);
        edits.add(TextEdit.delete(new TextRange(at, end)));
      } else {
        edits.add(TextEdit.insert(Lines.start(text, at) + column, sign + " "));
      }
    }
    return Optional.of(new Typed(edits, shifted(selection, edits)));
  }

  /// Moves the lines one level in.
  public static Typed indent(String text, TextRange selection, Language language) {
    if (selection.isEmpty()) {
      int caret = selection.start();
      return Typed.caret(
          TextEdit.insert(caret, language.indent()), caret + language.indent().length());
    }
    List<TextEdit> edits =
        contents(text, Lines.touched(text, selection)).stream()
            .map(at -> TextEdit.insert(Lines.start(text, at), language.indent()))
            .toList();
    return new Typed(edits, shifted(selection, edits));
  }

  /// Moves the lines one level out.
  public static Typed outdent(String text, TextRange selection, Language language) {
    List<TextEdit> edits = new ArrayList<>();
    for (int at : contents(text, Lines.touched(text, selection))) {
      int start = Lines.start(text, at);
      int blanks = Math.min(at - start, language.indent().length());
      if (text.startsWith("\t", start)) {
        blanks = 1;
      }
      if (blanks > 0) {
        edits.add(TextEdit.delete(new TextRange(start, start + blanks)));
      }
    }
    return new Typed(edits, shifted(selection, edits));
  }

  /// Where the content of each line begins; blank lines have none.
  private static List<Integer> contents(String text, TextRange lines) {
    List<Integer> contents = new ArrayList<>();
    int start = lines.start();
    while (start <= lines.end()) {
      int end = Lines.end(text, start);
      int at = start + Lines.indent(text, start, end).length();
      if (at < end) {
        contents.add(at);
      }
      start = end + 1;
    }
    return contents;
  }

  private static TextRange shifted(TextRange selection, List<TextEdit> edits) {
    int start = shifted(selection.start(), edits);
    return new TextRange(start, Math.max(start, shifted(selection.end(), edits)));
  }

  private static int shifted(int offset, List<TextEdit> edits) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.range().start() <= offset) {
        int removed = Math.min(edit.range().end(), offset) - edit.range().start();
        shift += edit.replacement().length() - removed;
      }
    }
    return offset + shift;
  }
}
