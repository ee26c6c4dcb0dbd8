package dev.meshwright.text.regex;

import java.util.List;

/// A regular expression as a tree.
public sealed interface RegexNode {

  record Chars(CharSet set) implements RegexNode {}

  record Sequence(List<RegexNode> parts) implements RegexNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  record Choice(List<RegexNode> branches) implements RegexNode {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /// @param max -1 for no bound
  /// @param groups how many capturing groups there are before `node`, and with those in it
  record Repeat(RegexNode node, int min, int max, boolean greedy, Groups groups)
      implements RegexNode {}

  /// The capturing groups numbered above `before` and up to `last`.
  record Groups(int before, int last) {}

  /// `(...)`, numbered from 1.
  record Capture(RegexNode node, int number) implements RegexNode {}

  /// `\1` and `\k<name>`.
  record BackReference(int number) implements RegexNode {}

  record Start() implements RegexNode {}

  record End() implements RegexNode {}

  /// `\b`, or `\B` when negative.
  record WordEdge(boolean negative) implements RegexNode {}

  /// `(?=...)`, `(?!...)`, `(?<=...)` and `(?<!...)`.
  record Look(RegexNode node, boolean behind, boolean negative) implements RegexNode {}
}
