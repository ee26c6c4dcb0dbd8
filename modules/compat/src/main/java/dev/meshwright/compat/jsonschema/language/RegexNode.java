package dev.meshwright.compat.jsonschema.language;

import java.util.List;

/// A regular expression, read.
sealed interface RegexNode {

  record Chars(CharSet set) implements RegexNode {}

  record Sequence(List<RegexNode> parts) implements RegexNode {}

  record Choice(List<RegexNode> branches) implements RegexNode {}

  /// @param max -1 for no bound
  record Repeat(RegexNode node, int min, int max) implements RegexNode {}

  record Start() implements RegexNode {}

  record End() implements RegexNode {}

  /// `(?=...)` and `(?!...)`.
  record Look(RegexNode node, boolean negative) implements RegexNode {}
}
