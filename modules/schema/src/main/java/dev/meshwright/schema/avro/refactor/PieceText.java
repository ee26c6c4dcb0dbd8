package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text that is edited step by step, and knows the edits that lead from the text it began with to
/// what it is now.
final class PieceText {

  private final String original;
  private List<Piece> pieces;

  /// @param kept where it stands in the original; empty at the place of what is new
  private record Piece(TextRange kept, String added) {

    int length() {
      return kept.length() + added.length();
    }
  }

  PieceText(String original) {
    this.original = original;
    this.pieces = List.of(new Piece(new TextRange(0, original.length()), ""));
  }

  String text() {
    StringBuilder text = new StringBuilder(original.length() + 64);
    pieces.forEach(piece -> text.append(piece.kept().of(original)).append(piece.added()));
    return text.toString();
  }

  /// @param edits of the text as it is now
  void apply(List<TextEdit> edits) {
    List<Piece> now = new ArrayList<>();
    int done = 0;
    for (TextEdit edit :
        edits.stream().sorted(Comparator.comparingInt(e -> e.range().start())).toList()) {
      if (edit.range().start() < done) {
        throw new IllegalArgumentException("edits overlap: " + edit.range());
      }
      copy(done, edit.range().start(), now);
      if (!edit.replacement().isEmpty()) {
        now.add(new Piece(TextRange.at(0), edit.replacement()));
      }
      done = edit.range().end();
    }
    copy(done, Integer.MAX_VALUE, now);
    pieces = now;
  }

  private void copy(int from, int to, List<Piece> into) {
    int at = 0;
    for (Piece piece : pieces) {
      int start = Math.max(from - at, 0);
      int end = Math.min(to - at, piece.length());
      if (start < end) {
        into.add(cut(piece, start, end));
      }
      at += piece.length();
    }
  }

  private static Piece cut(Piece piece, int start, int end) {
    return piece.added().isEmpty()
        ? new Piece(new TextRange(piece.kept().start() + start, piece.kept().start() + end), "")
        : new Piece(piece.kept(), piece.added().substring(start, end));
  }

  /// The edits of the original.
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    int done = 0;
    for (Piece piece : pieces) {
      if (piece.added().isEmpty() && !piece.kept().isEmpty()) {
        add(edits, new TextRange(done, piece.kept().start()), added.toString());
        added.setLength(0);
        done = piece.kept().end();
      } else {
        added.append(piece.added());
      }
    }
    add(edits, new TextRange(done, original.length()), added.toString());
    return edits;
  }

  private void add(List<TextEdit> edits, TextRange gone, String added) {
    if (!gone.of(original).equals(added)) {
      edits.add(TextEdit.replace(gone, added));
    }
  }
}
