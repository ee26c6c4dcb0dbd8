package dev.meshwright.model.structure;

/// What a node of a structure declares.
public enum NodeKind {
  /// The schema as a whole, where it is a file of declarations.
  FILE,
  /// A type with fields: a record, a message.
  RECORD,
  /// A type that others refer to by its name alone: a definition of a JSON Schema.
  DEFINITION,
  /// Another type, written in place: the items of a list, a branch.
  TYPE,
  ENUM,
  ENUM_VALUE,
  /// A field, a property.
  FIELD,
  /// Fields of which data has one at most.
  ONEOF,
  /// Fields that are added to a record declared elsewhere.
  EXTENSION,
  SERVICE,
  METHOD
}
