package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets the comments that document declarations.
public record DocEdits(Layout layout) {

  /// @param doc lines of text; empty to have no comment
  public List<TextEdit> set(Declared one, TextRange range, String doc) {
    Optional<TextRange> body =
        one.is() instanceof Declared.OfFile ? Optional.empty() : Declarations.body(one);
    Optional<TextRange> above = layout.leading(range);
    Optional<TextRange> behind = layout.documentsBehind(range, braces(one, body));
    String trailing = one.comments().trailing().strip();
    String text = doc.strip().replace("\r\n", "\n");
    boolean keepsBehind =
        behind.isPresent()
            && above.isPresent()
            && !text.isEmpty()
            && text.endsWith("\n" + plain(trailing));
    if (keepsBehind) {
      text = text.substring(0, text.length() - plain(trailing).length() - 1).strip();
    } else if (behind.isPresent() && above.isEmpty() && isOneLine(text) && isOneLine(trailing)) {
      return replaced(behind.get(), inStyle(behind.get(), text));
    }
    List<TextEdit> edits = new ArrayList<>();
    if (behind.isPresent() && !keepsBehind) {
      edits.add(removal(behind.get()));
    }
    if (text.isEmpty()) {
      above.ifPresent(comment -> edits.add(removal(comment)));
    } else if (above.isPresent()) {
      edits.addAll(replaced(above.get(), inStyle(above.get(), text)));
    } else {
      edits.add(insert(range.start(), text));
    }
    return edits;
  }

  private static Optional<TextRange> braces(Declared one, Optional<TextRange> body) {
    return switch (one.is()) {
      case Declared.OfMethod(var method, var _) -> method.body();
      default -> body;
    };
  }

  /// What the lines of a comment say, without the blank that each begins with.
  public static String plain(String comment) {
    return comment
        .lines()
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static boolean isOneLine(String text) {
    return !text.isEmpty() && text.indexOf('\n') < 0;
  }

  private List<TextEdit> replaced(TextRange old, String text) {
    return TextEdits.between(old.of(layout.text()), text).stream()
        .map(edit ->
            TextEdit.replace(
                new TextRange(old.start() + edit.range().start(), old.start() + edit.range().end()),
                edit.replacement()))
        .toList();
  }

  /// A text as a comment like the one that it takes the place of.
  private String inStyle(TextRange comment, String text) {
    String old = comment.of(layout.text());
    String end = layout.lineEnd(comment.start());
    String indent = layout.indent(comment.start());
    if (!old.startsWith("/*")) {
      String sign = old.startsWith("///") ? "///" : "//";
      return lines(sign, text, end + indent);
    }
    String safe = text.replace("*/", "* /");
    String opening = old.startsWith("/**") ? "/**" : "/*";
    boolean oneLine = !old.contains("\n") && isOneLine(safe);
    if (oneLine) {
      return opening + " " + safe + " */";
    }
    boolean textInFirst = !old.lines().findFirst().orElse("").strip().equals(opening);
    boolean stars = !old.contains("\n") || old.contains("\n" + indent + " *");
    String between = end + indent + (stars ? " *" : "");
    String first = textInFirst && old.contains("\n") ? opening + " " : opening + between + " ";
    String rest = safe.lines().collect(Collectors.joining(between + " "));
    boolean closesLine = old.lines().reduce((a, b) -> b).orElse("").strip().equals("*/");
    return (first + rest + (closesLine || !old.contains("\n") ? end + indent + " */" : " */"))
        .replace(" " + end, end);
  }

  private static String lines(String sign, String text, String between) {
    return text.lines()
        .map(line -> line.isEmpty() ? sign : sign + " " + line)
        .collect(Collectors.joining(between));
  }

  private TextEdit insert(int start, String text) {
    String end = layout.lineEnd(start);
    String indent = layout.indent(start);
    if (layout.isLineStart(layout.blanksBefore(start))) {
      return TextEdit.insert(start, lines("//", text, end + indent) + end + indent);
    }
    // In a line with others, a comment before it would belong to nothing: it gets its own.
    int from = layout.places().endBefore(start);
    String own = layout.text().startsWith("{", from - 1) ? indent + layout.unit() : indent;
    return TextEdit.replace(
        new TextRange(layout.blanksBefore(start), start),
        end + own + lines("//", text, end + own) + end + own);
  }

  private TextEdit removal(TextRange comment) {
    int before = layout.blanksBefore(comment.start());
    int behind = layout.blanksFrom(comment.end());
    boolean ownLines = layout.isLineStart(before) && layout.isLineEnd(behind);
    if (ownLines) {
      return TextEdit.delete(new TextRange(before, layout.behindLineEnd(behind)));
    }
    return TextEdit.delete(
        layout.isLineEnd(behind)
            ? new TextRange(before, comment.end())
            : new TextRange(comment.start(), behind));
  }
}
