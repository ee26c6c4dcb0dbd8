package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import java.util.List;

/// Makes fixes: minimal edits on a file of the new version.
public final class Fixes {

  private Fixes() {}

  /// Adds a statement at the end of a block.
  ///
  /// @param body the text between the block's braces
  /// @param statement one line, with its semicolon
  public static Fix append(ProtoFile file, TextRange body, String title, String statement) {
    String text = file.text();
    int lineStart = text.lastIndexOf('\n', Math.max(0, body.end() - 1)) + 1;
    boolean ownLine = lineStart > body.start() && text.substring(lineStart, body.end()).isBlank();
    if (!ownLine) {
      String gap = body.isEmpty() ? " " : text.charAt(body.end() - 1) == ' ' ? "" : " ";
      return Fix.inFile(
          title, file.path(), List.of(TextEdit.insert(body.end(), gap + statement + " ")));
    }
    String indent = text.substring(lineStart, body.end()) + indentOfBody(text, body);
    String line = indent + statement + (text.contains("\r\n") ? "\r\n" : "\n");
    return Fix.inFile(title, file.path(), List.of(TextEdit.insert(lineStart, line)));
  }

  /// How much deeper than its braces a block's first statement stands.
  private static String indentOfBody(String text, TextRange body) {
    int at = body.start();
    while (at < body.end() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int first = text.lastIndexOf('\n', at) + 1;
    int last = text.lastIndexOf('\n', Math.max(0, body.end() - 1)) + 1;
    int deeper = (at - first) - (body.end() - last);
    return at < body.end() && deeper > 0 && text.charAt(first) == '\t'
        ? "\t"
        : " ".repeat(at < body.end() && deeper > 0 ? deeper : 2);
  }

  /// Writes something else in a range.
  public static Fix replace(ProtoFile file, TextRange range, String title, String text) {
    return Fix.inFile(title, file.path(), List.of(TextEdit.replace(range, text)));
  }

  /// Sets an option in a field's brackets, which are added when there are none.
  public static Fix option(ProtoFile file, ProtoField field, String title, String option) {
    TextEdit edit =
        field
            .optionsRange()
            .map(brackets -> TextEdit.insert(brackets.end() - 1, ", " + option))
            .orElseGet(() -> TextEdit.insert(field.number().range().end(), " [" + option + "]"));
    return Fix.inFile(title, file.path(), List.of(edit));
  }

  /// Takes a statement out, with its line when it has one of its own.
  public static Fix delete(ProtoFile file, TextRange range, String title) {
    return Fix.inFile(title, file.path(), List.of(TextEdit.delete(range)));
  }
}
