package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoFile;
import java.util.List;

/// A piece of the old version's text that is to stand in the new one.
///
/// @param text of the old file
/// @param range of the piece in it
record Piece(String text, TextRange range) {

  /// A declaration with its comments.
  static Piece of(ProtoFile file, TextRange range, ProtoComments comments) {
    return new Piece(file.text(), Blocks.withComments(file, range, comments));
  }

  /// The piece with an edit made inside it.
  Piece with(TextEdit edit) {
    int grown = edit.replacement().length() - edit.range().length();
    return new Piece(
        TextEdits.apply(text, List.of(edit)), new TextRange(range.start(), range.end() + grown));
  }

  /// Its lines, moved to another indentation.
  String lines(String indent, String newline) {
    String before = text.substring(text.lastIndexOf('\n', range.start() - 1) + 1, range.start());
    StringBuilder moved = new StringBuilder();
    for (String line : range.of(text).split("\r?\n", -1)) {
      boolean deeper = before.isBlank() && line.startsWith(before);
      String rest = deeper ? line.substring(before.length()) : line;
      moved
          .append(moved.isEmpty() ? "" : newline)
          .append(rest.isBlank() ? "" : indent)
          .append(rest);
    }
    return moved.toString();
  }
}
