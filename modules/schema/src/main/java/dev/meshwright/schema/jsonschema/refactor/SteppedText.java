package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text that is edited step by step, and what the steps come to: edits of the text as it was.
final class SteppedText {

  private final String original;
  private List<Piece> pieces;
  private String text;

  SteppedText(String original) {
    this.original = original;
    this.text = original;
    this.pieces = List.of(new Kept(0, original.length()));
  }

  private sealed interface Piece {
    int length();

    Piece part(int from, int to);
  }

  /// What is left of the original between two offsets.
  private record Kept(int start, int end) implements Piece {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public Piece part(int from, int to) {
      return new Kept(start + from, start + to);
    }
  }

  private record Added(String text) implements Piece {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public Piece part(int from, int to) {
      return new Added(text.substring(from, to));
    }
  }

  String text() {
    return text;
  }

  /// @param edits of the text as it is now
  void apply(List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.range().start())).toList();
    Cursor cursor = new Cursor(pieces);
    List<Piece> next = new ArrayList<>();
    for (TextEdit edit : sorted) {
      cursor.take(edit.range().start(), next);
      if (!edit.replacement().isEmpty()) {
        next.add(new Added(edit.replacement()));
      }
      cursor.take(edit.range().end(), new ArrayList<>());
    }
    cursor.take(text.length(), next);
    text = TextEdits.apply(text, edits);
    pieces = next;
  }

  /// The edits of the original.
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    int done = 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Added(String more) -> added.append(more);
        case Kept(int start, int end) when end > start -> {
          edit(done, start, added.toString(), edits);
          added.setLength(0);
          done = end;
        }
        case Kept nothing -> {}
      }
    }
    edit(done, original.length(), added.toString(), edits);
    return edits;
  }

  private void edit(int start, int end, String replacement, List<TextEdit> into) {
    String gone = original.substring(start, end);
    if (!gone.equals(replacement)) {
      TextEdits.between(gone, replacement).stream()
          .map(edit ->
              TextEdit.replace(
                  new TextRange(start + edit.range().start(), start + edit.range().end()),
                  edit.replacement()))
          .forEach(into::add);
    }
  }

  /// Goes through pieces once.
  private static final class Cursor {

    private final List<Piece> pieces;
    private int index;
    private int inside;
    private int at;

    Cursor(List<Piece> pieces) {
      this.pieces = pieces;
    }

    /// Takes what stands before an offset of the text.
    void take(int until, List<Piece> into) {
      while (at < until) {
        Piece piece = pieces.get(index);
        int most = Math.min(piece.length() - inside, until - at);
        into.add(piece.part(inside, inside + most));
        inside += most;
        at += most;
        if (inside == piece.length()) {
          index++;
          inside = 0;
        }
      }
    }
  }
}
