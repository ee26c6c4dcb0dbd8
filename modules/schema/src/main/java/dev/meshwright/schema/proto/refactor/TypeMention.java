package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// A place that names a declaration.
///
/// @param as how the name is looked up
/// @param owner full name of the innermost declaration that it stands in; empty for the file
/// @param index among the places of that owner
/// @param scope that the name is looked up in
/// @param meant empty when it means nothing that could be found
record TypeMention(
    As as,
    String owner,
    int index,
    String scope,
    String text,
    TextRange range,
    Optional<DeclaredName> meant) {

  /// How a name is looked up.
  enum As {
    /// A message or an enum, from the innermost scope outward.
    TYPE,
    /// An extension, in the same way.
    EXTENSION,
    /// A field of a message that is known from what stands before it.
    MEMBER,
    /// A value of an enum that is known.
    VALUE,
    /// A message by its full name.
    FULL
  }
}
