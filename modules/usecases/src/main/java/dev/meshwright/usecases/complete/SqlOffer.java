package dev.meshwright.usecases.complete;

import dev.meshwright.model.TextEdit;

/// One way to go on.
///
/// @param name what is offered
/// @param detail its type, its file, or its arguments; may be empty
/// @param edit what taking it does
/// @param meant whether it is likely meant, and not what is typed as it stands
public record SqlOffer(Kind kind, String name, String detail, TextEdit edit, boolean meant) {

  /// To be chosen, and not taken for meant.
  SqlOffer asChoice() {
    return new SqlOffer(kind, name, detail, edit, false);
  }

  public enum Kind {
    COLUMN,
    STEP,
    TABLE,
    FUNCTION,
    KEYWORD
  }
}
