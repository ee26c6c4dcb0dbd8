package dev.meshwright.model.structure;

import java.util.Optional;

/// The type of a declaration, as it is written.
///
/// @param label as people read it; empty where there is none
/// @param oneLine as it is written, on one line and without quotes around a name; the label when it
///   is longer
/// @param present the label of what values are when they are not null
/// @param nullable whether null is allowed in its place
/// @param logical what the values mean beyond their type: `date`
/// @param holdsFields whether it is, or holds, a record defined in place, which fields can be added
///   to
/// @param holdsSymbols whether it is, or holds, an enum defined in place, which symbols can be
///   added to
public record WrittenType(
    String label,
    String oneLine,
    String present,
    boolean nullable,
    Optional<String> logical,
    boolean holdsFields,
    boolean holdsSymbols) {

  /// No type at all.
  public static final WrittenType NONE = of("", false);

  /// A type that is only read.
  public static WrittenType of(String label, boolean nullable) {
    return new WrittenType(label, label, label, nullable, Optional.empty(), false, false);
  }
}
