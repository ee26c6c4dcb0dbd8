package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
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
    return Fix.inFile(title, file.path(), List.of(line(file, body, statement)));
  }

  /// Inserts one line at the end of a block.
  static TextEdit line(ProtoFile file, TextRange body, String statement) {
    String text = file.text();
    int lineStart = text.lastIndexOf('\n', Math.max(0, body.end() - 1)) + 1;
    boolean ownLine = lineStart > body.start() && text.substring(lineStart, body.end()).isBlank();
    if (!ownLine) {
      String gap = body.isEmpty() ? " " : text.charAt(body.end() - 1) == ' ' ? "" : " ";
      return TextEdit.insert(body.end(), gap + statement + " ");
    }
    String indent = text.substring(lineStart, body.end()) + Blocks.indent(text, body);
    return TextEdit.insert(lineStart, indent + statement + Blocks.newline(text));
  }

  /// Writes something else in a range.
  public static Fix replace(ProtoFile file, TextRange range, String title, String text) {
    return Fix.inFile(title, file.path(), List.of(TextEdit.replace(range, text)));
  }

  /// Takes a statement out with its comments.
  public static Fix delete(ProtoFile file, TextRange range, ProtoComments comments, String title) {
    return Fix.inFile(title, file.path(), List.of(Blocks.delete(file, range, comments)));
  }
}
