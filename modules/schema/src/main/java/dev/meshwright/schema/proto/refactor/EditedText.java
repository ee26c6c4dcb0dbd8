package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text that is edited several times over, each time as it has become, and what all of that does
/// to the text as it was.
final class EditedText {

  private final String before;
  private List<Piece> pieces;

  private sealed interface Piece {
    int length();
  }

  /// A part of the text as it was.
  private record Kept(TextRange range) implements Piece {
    @Override
    public int length() {
      return range.length();
    }
  }

  private record Put(String text) implements Piece {
    @Override
    public int length() {
      return text.length();
    }
  }

  EditedText(String before) {
    this.before = before;
    this.pieces = List.of(new Kept(new TextRange(0, before.length())));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Kept(TextRange range) -> text.append(before, range.start(), range.end());
        case Put(String put) -> text.append(put);
      }
    }
    return text.toString();
  }

  /// @param edits of the text as it is now, without overlap
  void edit(List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.range().start())).toList();
    List<Piece> after = new ArrayList<>();
    int done = 0;
    for (TextEdit edit : sorted) {
      take(done, edit.range().start(), after);
      if (!edit.replacement().isEmpty()) {
        after.add(new Put(edit.replacement()));
      }
      done = edit.range().end();
    }
    take(done, pieces.stream().mapToInt(Piece::length).sum(), after);
    pieces = after;
  }

  private void take(int from, int to, List<Piece> into) {
    int at = 0;
    for (Piece piece : pieces) {
      int start = Math.max(from, at) - at;
      int end = Math.min(to, at + piece.length()) - at;
      if (start < end) {
        into.add(
            switch (piece) {
              case Kept(TextRange range) ->
                  new Kept(new TextRange(range.start() + start, range.start() + end));
              case Put(String put) -> new Put(put.substring(start, end));
            });
      }
      at += piece.length();
    }
  }

  /// What differs from the text as it was.
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder put = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Put(String text) -> put.append(text);
        case Kept(TextRange range) -> {
          add(new TextRange(at, range.start()), put.toString(), edits);
          put.setLength(0);
          at = range.end();
        }
      }
    }
    add(new TextRange(at, before.length()), put.toString(), edits);
    return edits;
  }

  private void add(TextRange range, String put, List<TextEdit> edits) {
    if (!range.of(before).equals(put)) {
      edits.add(TextEdit.replace(range, put));
    }
  }
}
