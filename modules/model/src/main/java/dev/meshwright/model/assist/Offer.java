package dev.meshwright.model.assist;

import dev.meshwright.model.TextEdit;
import java.util.List;

/// One way to go on at a place of a text.
///
/// @param label what is offered
/// @param detail its type, its file, or its arguments; may be empty
/// @param edits what taking it does: first the edit at the place, then those elsewhere, as an
///   import
/// @param caret where the caret goes, counted from the start of what the first edit writes
/// @param meant whether it is likely meant, and not what is typed as it stands
public record Offer(
    OfferKind kind, String label, String detail, List<TextEdit> edits, int caret, boolean meant) {

  public Offer {
    edits = List.copyOf(edits);
  }

  /// An offer behind whose text one goes on writing.
  public static Offer of(OfferKind kind, String label, String detail, TextEdit edit) {
    return new Offer(kind, label, detail, List.of(edit), edit.replacement().length(), true);
  }

  /// What stands at the place when it is taken.
  public TextEdit edit() {
    return edits.getFirst();
  }

  /// To be chosen, and not taken for meant.
  public Offer asChoice() {
    return new Offer(kind, label, detail, edits, caret, false);
  }
}
