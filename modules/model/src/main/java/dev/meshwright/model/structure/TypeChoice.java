package dev.meshwright.model.structure;

/// A type that a field can be given.
///
/// @param kind of type
/// @param label as people call it: `string`, `timestamp-millis`, `shop.Money`
/// @param written as [SchemaOperation.SetType] takes it
/// @param origin what it is made of, or the file that declares it; may be empty
/// @param preview what it declares, on some lines; may be empty
public record TypeChoice(Kind kind, String label, String written, String origin, String preview) {

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
