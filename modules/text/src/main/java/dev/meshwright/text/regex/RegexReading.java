package dev.meshwright.text.regex;

/// What a text is as a regular expression.
public sealed interface RegexReading {

  record Valid(Regex regex) implements RegexReading {}

  /// @param reason what is wrong, without a full stop
  /// @param at the code point, from 0, where it is wrong
  record Malformed(String reason, int at) implements RegexReading {}
}
