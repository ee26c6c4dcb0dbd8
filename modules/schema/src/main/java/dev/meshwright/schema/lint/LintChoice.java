package dev.meshwright.schema.lint;

import java.util.Set;

/// The rules that a file is held against.
///
/// @param rules ids of those in force
public record LintChoice(Set<String> rules, LintOptions options) {

  public LintChoice {
    rules = Set.copyOf(rules);
  }

  public boolean has(String rule) {
    return rules.contains(rule);
  }
}
