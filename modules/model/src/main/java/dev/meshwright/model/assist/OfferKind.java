package dev.meshwright.model.assist;

/// What an offer puts into the text.
public enum OfferKind {
  /// A type with a name, or one that is built in.
  TYPE,
  /// A word of the language.
  KEYWORD,
  /// A member of an object, an option.
  KEY,
  /// A value: a symbol, a number, a name that is known.
  VALUE,
  /// Text with a gap to be filled.
  SNIPPET,
  /// A file.
  FILE,
  COLUMN,
  /// A step of a transformation.
  STEP,
  TABLE,
  FUNCTION
}
