package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoFile;

/// Statements as pieces of text: with the comments that belong to them, on lines of their own.
final class Blocks {

  private Blocks() {}

  /// Takes a statement out with its comments, and with its lines where nothing else stands on them.
  static TextEdit delete(ProtoFile file, TextRange range, ProtoComments comments) {
    return TextEdit.delete(whole(file.text(), withComments(file, range, comments)));
  }

  /// The range with the blanks before it and the end of its line, when it has its lines for itself.
  private static TextRange whole(String text, TextRange range) {
    int start = lineStart(text, range.start());
    int end = lineEnd(text, range.end());
    boolean alone =
        text.substring(start, range.start()).isBlank()
            && text.substring(range.end(), end).isBlank();
    return alone ? new TextRange(start, Math.min(text.length(), end + 1)) : range;
  }

  /// A statement with the comment above it and the one behind it on its last line.
  static TextRange withComments(ProtoFile file, TextRange range, ProtoComments comments) {
    String text = file.text();
    int start = comments.leading().isBlank() ? range.start() : leading(text, range.start());
    int end = lineEnd(text, range.end());
    boolean trails =
        !comments.trailing().isBlank()
            && text.substring(range.end(), end).stripLeading().startsWith("//");
    return new TextRange(start, trails ? end : range.end());
  }

  private static int leading(String text, int at) {
    int start = at;
    int line = lineStart(text, at);
    while (line > 0) {
      int above = lineStart(text, line - 1);
      String said = text.substring(above, line - 1).strip();
      if (said.startsWith("//")) {
        line = above;
        start = above + text.substring(above).indexOf("//");
      } else if (said.endsWith("*/") && text.lastIndexOf("/*", line) >= 0) {
        int open = text.lastIndexOf("/*", line);
        return text.substring(lineStart(text, open), open).isBlank() ? open : start;
      } else {
        return start;
      }
    }
    return start;
  }

  /// Adds lines at the end of a block, or in its only line when it has no more.
  ///
  /// @param body the text between the block's braces
  static TextEdit append(ProtoFile file, TextRange body, Piece piece) {
    String text = file.text();
    int lineStart = Math.max(0, lineStart(text, body.end()));
    boolean ownLine = lineStart > body.start() && text.substring(lineStart, body.end()).isBlank();
    String newline = newline(text);
    if (!ownLine) {
      boolean gap = !body.isEmpty() && text.charAt(body.end() - 1) == ' ';
      String line = piece.lines("", newline);
      String end = line.contains("//") ? newline : " ";
      return TextEdit.insert(body.end(), (gap ? "" : " ") + line + end);
    }
    String indent = text.substring(lineStart, body.end()) + indent(text, body);
    return TextEdit.insert(lineStart, piece.lines(indent, newline) + newline);
  }

  /// Puts lines before a statement, or words on its line.
  static TextEdit insertBefore(ProtoFile file, int at, Piece piece) {
    String text = file.text();
    String indent = text.substring(lineStart(text, at), at);
    String newline = newline(text);
    return indent.isBlank()
        ? TextEdit.insert(at - indent.length(), piece.lines(indent, newline) + newline)
        : TextEdit.insert(at, piece.lines("", newline) + " ");
  }

  /// Adds a declaration at the end of a file.
  static TextEdit append(ProtoFile file, Piece piece) {
    String newline = newline(file.text());
    String gap = file.text().endsWith("\n") ? newline : newline + newline;
    return TextEdit.insert(file.text().length(), gap + piece.lines("", newline) + newline);
  }

  static String newline(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /// How much deeper than its braces a block's first statement stands.
  static String indent(String text, TextRange body) {
    int at = body.start();
    while (at < body.end() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int deeper = (at - lineStart(text, at)) - (body.end() - lineStart(text, body.end()));
    if (at >= body.end() || deeper <= 0) {
      return "  ";
    }
    return text.charAt(lineStart(text, at)) == '\t' ? "\t" : " ".repeat(deeper);
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
