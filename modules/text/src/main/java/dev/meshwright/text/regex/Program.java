package dev.meshwright.text.regex;

import java.util.List;

/// An expression as instructions for a [Machine].
///
/// @param registers how many positions and counters it keeps; the first two for each group
/// @param anchored whether it can match only from the start of a text
record Program(List<Instruction> instructions, int registers, boolean anchored) {

  Program {
    instructions = List.copyOf(instructions);
  }

  static Program of(RegexNode root, int groups) {
    return new ProgramBuilder(groups).build(root);
  }

  static int opening(int group) {
    return 2 * group - 2;
  }

  static int closing(int group) {
    return 2 * group - 1;
  }
}
