package dev.meshwright.model;

import java.util.List;

/// Something wrong in a file of the user. A value, never an exception.
///
/// @param rule stable id in kebab-case: `json-syntax`, `avro-unknown-type`
/// @param severity how much it matters
/// @param location where
/// @param message what is wrong there and what it means, one or two sentences for people
/// @param hint what to do about it; empty when the message says it all
/// @param fixes ready-made ways out, the best first
public record Problem(
    String rule,
    Severity severity,
    Location location,
    String message,
    String hint,
    List<Fix> fixes) {

  public Problem {
    fixes = List.copyOf(fixes);
  }

  /// Message and hint as one text, for where there is room for no more.
  public String text() {
    if (hint.isBlank()) {
      return message;
    }
    // A message that ends with what a library says may end without a stop.
    boolean ended = message.endsWith(".") || message.endsWith("?") || message.endsWith("!");
    return message + (ended ? " " : ". ") + hint;
  }

  public static Problem error(String rule, Location location, String message, String hint) {
    return new Problem(rule, Severity.ERROR, location, message, hint, List.of());
  }

  public static Problem info(String rule, Location location, String message, String hint) {
    return new Problem(rule, Severity.INFO, location, message, hint, List.of());
  }

  public static Problem warning(String rule, Location location, String message, String hint) {
    return new Problem(rule, Severity.WARNING, location, message, hint, List.of());
  }
}
