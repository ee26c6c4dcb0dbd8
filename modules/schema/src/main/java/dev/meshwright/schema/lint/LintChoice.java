package dev.meshwright.schema.lint;

import java.util.Set;

/// The rules that a file is held against.
///
/// @param rules ids of those in force
public record LintChoice(Set<String> rules, LintOptions options) {

  public LintChoice {
    rules = Set.copyOf(rules);
  }

  /// These rules, with the options as they are where nobody says anything.
  public static LintChoice of(Set<String> rules) {
    return new LintChoice(rules, LintOptions.USUAL);
  }

  public boolean has(String rule) {
    return rules.contains(rule);
  }
}
