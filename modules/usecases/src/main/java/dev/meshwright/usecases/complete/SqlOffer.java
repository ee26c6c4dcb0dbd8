package dev.meshwright.usecases.complete;

import dev.meshwright.model.TextEdit;

/// One way to go on.
///
/// @param name what is offered
/// @param detail its type, its file, or its arguments; may be empty
/// @param edit what taking it does
public record SqlOffer(Kind kind, String name, String detail, TextEdit edit) {

  public enum Kind {
    COLUMN,
    STEP,
    TABLE,
    FUNCTION,
    KEYWORD
  }
}
