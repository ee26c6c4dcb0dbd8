package dev.meshwright.compat.jsonschema.language;

/// What a search for a string gave.
public sealed interface StringAnswer {

  /// A shortest string that fits.
  record Found(String text) implements StringAnswer {}

  /// There is none.
  record None() implements StringAnswer {}

  /// The search was given up.
  record GivenUp(String reason) implements StringAnswer {}
}
