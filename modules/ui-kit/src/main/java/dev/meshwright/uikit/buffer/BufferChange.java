package dev.meshwright.uikit.buffer;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;

/// How a buffer came from one state to the next.
///
/// @param before the state that the edits speak of
/// @param after the state they lead to
/// @param edits sorted by place, not overlapping, in the coordinates of `before`
public record BufferChange(TextState before, TextState after, List<TextEdit> edits) {

  public BufferChange {
    edits = List.copyOf(edits);
  }

  /// Where what stood at `offset` before stands after. What was replaced moves to the replacement's
  /// end; an insertion at the offset pushes it.
  public int moved(int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.range().start() > offset) {
        break;
      }
      if (edit.range().end() > offset) {
        return edit.range().start() + shift + edit.replacement().length();
      }
      shift += edit.replacement().length() - edit.range().length();
    }
    return offset + shift;
  }

  /// Where a range went: it grows with what is typed inside, not with what is typed at its edges.
  public TextRange moved(TextRange range) {
    int start = moved(range.start());
    int end = range.isEmpty() ? start : movedEnd(range.end());
    return new TextRange(start, Math.max(start, end));
  }

  private int movedEnd(int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.range().start() >= offset) {
        break;
      }
      if (edit.range().end() > offset) {
        return edit.range().start() + shift + edit.replacement().length();
      }
      shift += edit.replacement().length() - edit.range().length();
    }
    return offset + shift;
  }
}
