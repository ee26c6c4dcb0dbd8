package dev.meshwright.text.regex;

/// One step of a [Program]. Those that read go forward or, inside of a look behind, backward.
sealed interface Instruction {

  record Read(CharTest chars, boolean back) implements Instruction {}

  /// As many as there are, at most `max` when that is not negative; gives some back when needed.
  record ReadMany(CharTest chars, int min, int max) implements Instruction {}

  /// Goes on with the next instruction, and at `other` when that fails.
  record Split(int other) implements Instruction {}

  record Jump(int to) implements Instruction {}

  record AtStart() implements Instruction {}

  record AtEnd() implements Instruction {}

  record AtWordEdge(boolean negative) implements Instruction {}

  /// Keeps the position in a register.
  record Keep(int register) implements Instruction {}

  /// Begins a count of rounds.
  record Zero(int register) implements Instruction {}

  /// What a group has matched, once more.
  record Again(int group, boolean back) implements Instruction {}

  /// Decides whether a loop is entered once more.
  record Loop(Bounds bounds) implements Instruction {}

  /// Begins a round of a loop.
  record Enter(Bounds bounds) implements Instruction {}

  /// Ends a round of a loop.
  record Round(Bounds bounds, int loop) implements Instruction {}

  /// The look's own instructions follow, to their [Done].
  record Look(boolean negative, int after) implements Instruction {}

  record Done() implements Instruction {}

  /// @param counter register with the number of rounds begun
  /// @param began register with the position where the round began
  /// @param exit instruction behind the loop
  /// @param groups forgotten when a round begins
  record Bounds(
      int min, int max, boolean greedy, int counter, int began, int exit, RegexNode.Groups groups) {

    Bounds to(int behind) {
      return new Bounds(min, max, greedy, counter, began, behind, groups);
    }
  }
}
