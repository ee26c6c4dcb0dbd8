package dev.meshwright.model.structure;

/// What every language can say of a declaration, and an editor may be able to change.
public enum DeclarationPart {
  NAME,
  TYPE,
  /// Whether there may be no value.
  NULLABLE,
  /// What the values mean beyond their type.
  LOGICAL_TYPE,
  DEFAULT,
  DOC,
  ALIASES,
  /// What is declared inside: fields, symbols.
  MEMBERS,
  /// Where it stands: it can be moved, copied and removed.
  PLACE
}
