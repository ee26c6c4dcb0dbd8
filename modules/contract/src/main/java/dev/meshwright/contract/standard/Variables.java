package dev.meshwright.contract.standard;

import java.util.regex.Pattern;

/// `${NAME}` and `${NAME:-default}` in texts, which get their value where a document is used.
final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*+(?::-[^}]*+)?\\}");

  private Variables() {}

  static boolean in(String text) {
    return VARIABLE.matcher(text).find();
  }

  /// Whether the version has variables, and the text one of them.
  static boolean in(String text, Version version, Standard standard) {
    return standard.variables().filter(first -> first.compareTo(version) <= 0).isPresent()
        && in(text);
  }
}
