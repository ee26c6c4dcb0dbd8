package dev.meshwright.model.refactor;

import java.util.List;

/// A name that is another one now.
///
/// @param of what it is the name of
/// @param file that declares it
/// @param within the names of the fields that lead to it from the type, as data has them; for a
///   type or namespace nothing
/// @param from as it was: for types and namespaces in full
/// @param to as it is
public record NameChange(Of of, String file, List<String> within, String from, String to) {

  public NameChange {
    within = List.copyOf(within);
  }

  /// What has a name.
  public enum Of {
    FIELD,
    ENUM_VALUE,
    TYPE,
    NAMESPACE
  }
}
