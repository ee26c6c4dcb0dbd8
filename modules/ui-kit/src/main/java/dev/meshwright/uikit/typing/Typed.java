package dev.meshwright.uikit.typing;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;

/// What a key does.
///
/// @param edits on the text as it was; may be none when only the caret moves
/// @param selection in the text after the edits
public record Typed(List<TextEdit> edits, TextRange selection) {

  public Typed {
    edits = List.copyOf(edits);
  }

  static Typed caret(TextEdit edit, int caret) {
    return new Typed(List.of(edit), TextRange.at(caret));
  }
}
