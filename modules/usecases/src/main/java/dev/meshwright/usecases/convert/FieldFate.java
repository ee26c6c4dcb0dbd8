package dev.meshwright.usecases.convert;

import dev.meshwright.model.TextRange;
import java.util.List;

/// What becomes of a field when its schema is written in another language.
///
/// @param field by its path; empty for what concerns the schema as a whole
/// @param place of it in the source
/// @param why in words; none for a field that is kept
public record FieldFate(String field, Fate fate, TextRange place, List<String> why) {

  public FieldFate {
    why = List.copyOf(why);
  }

  /// What becomes of it, the best first.
  public enum Fate {
    /// The other language says the same.
    KEPT,
    /// It is said in another way, so that data looks different.
    APPROXIMATED,
    /// Something of it has no counterpart.
    LOST
  }
}
