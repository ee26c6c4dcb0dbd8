package dev.meshwright.model.structure;

import java.util.Optional;

/// A type that a field can be given.
///
/// @param kind of type
/// @param label as people call it: `string`, `timestamp-millis`, `shop.Money`
/// @param written as the language writes it, and [SchemaOperation.SetType] takes it
/// @param inner of a container, the last part of what is written, for the type inside
/// @param origin what it is made of, or the file that declares it; may be empty
/// @param preview what it declares, on some lines; may be empty
public record TypeChoice(
    Kind kind,
    String label,
    String written,
    Optional<String> inner,
    String origin,
    String preview) {

  /// A type that is made of no other.
  public static TypeChoice plain(
      Kind kind, String label, String written, String origin, String preview) {
    return new TypeChoice(kind, label, written, Optional.empty(), origin, preview);
  }

  /// The container with another type inside.
  public TypeChoice of(TypeChoice item) {
    String now = inner.orElse("");
    int at = written.lastIndexOf(now);
    return new TypeChoice(
        kind,
        label + "<" + item.label() + ">",
        written.substring(0, at) + item.written() + written.substring(at + now.length()),
        Optional.of(item.written()),
        item.origin(),
        item.preview());
  }

  /// Kinds of types, in the order in which they are offered.
  public enum Kind {
    /// Built into the language.
    BASIC,
    /// A meaning that a basic type can have.
    LOGICAL,
    /// Made of another type: a list.
    CONTAINER,
    /// Declared with the field.
    NEW,
    /// Declared in the same file.
    OWN,
    /// Declared in another file of the workspace.
    OTHER
  }
}
