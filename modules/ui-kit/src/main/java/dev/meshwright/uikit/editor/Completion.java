package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.uikit.view.Icon;
import java.util.List;

/// One way to go on writing.
///
/// @param label what is offered
/// @param detail a few words about it, such as a type; may be empty
/// @param icon of its kind
/// @param edits what taking it does, on the text that was asked about: at the caret first, then
///   elsewhere
/// @param caret where the caret goes, from the start of what the first edit writes
/// @param meant whether Enter takes it at once; else what is typed may be meant as it stands, and
///   it must be chosen first
public record Completion(
    String label, String detail, Icon icon, List<TextEdit> edits, int caret, boolean meant) {

  public Completion {
    edits = List.copyOf(edits);
  }

  /// Where the caret is in the text as the edits leave it.
  int caretAfter() {
    int start = edits.getFirst().range().start();
    int moved =
        edits.stream()
            .skip(1)
            .filter(edit -> edit.range().start() < start)
            .mapToInt(edit -> edit.replacement().length() - edit.range().length())
            .sum();
    return start + moved + caret;
  }
}
