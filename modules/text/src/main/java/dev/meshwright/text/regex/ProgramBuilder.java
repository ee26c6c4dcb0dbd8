package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.List;

/// Writes the instructions of an expression.
final class ProgramBuilder {

  private final List<Instruction> code = new ArrayList<>();
  private int registers;

  ProgramBuilder(int groups) {
    this.registers = 2 * groups;
  }

  Program build(RegexNode root) {
    write(root, false);
    code.add(new Instruction.Done());
    return new Program(code, registers, isAnchored(root));
  }

  private static boolean isAnchored(RegexNode node) {
    return switch (node) {
      case RegexNode.Start ignored -> true;
      case RegexNode.Sequence(List<RegexNode> parts) ->
          !parts.isEmpty() && isAnchored(parts.getFirst());
      case RegexNode.Choice(List<RegexNode> branches) ->
          branches.stream().allMatch(ProgramBuilder::isAnchored);
      case RegexNode.Capture(RegexNode inner, int number) -> isAnchored(inner);
      case RegexNode.Repeat repeat -> repeat.min() > 0 && isAnchored(repeat.node());
      case RegexNode.Chars ignored -> false;
      case RegexNode.BackReference ignored -> false;
      case RegexNode.End ignored -> false;
      case RegexNode.WordEdge ignored -> false;
      case RegexNode.Look ignored -> false;
    };
  }

  private void write(RegexNode node, boolean back) {
    switch (node) {
      case RegexNode.Chars(CharSet set) -> code.add(new Instruction.Read(new CharTest(set), back));
      case RegexNode.Sequence(List<RegexNode> parts) ->
          (back ? parts.reversed() : parts).forEach(part -> write(part, back));
      case RegexNode.Choice(List<RegexNode> branches) -> choice(branches, back);
      case RegexNode.Repeat repeat -> repeat(repeat, back);
      case RegexNode.Capture(RegexNode inner, int number) -> {
        int first = back ? Program.closing(number) : Program.opening(number);
        int second = back ? Program.opening(number) : Program.closing(number);
        code.add(new Instruction.Keep(first));
        write(inner, back);
        code.add(new Instruction.Keep(second));
      }
      case RegexNode.BackReference(int number) -> code.add(new Instruction.Again(number, back));
      case RegexNode.Start() -> code.add(new Instruction.AtStart());
      case RegexNode.End() -> code.add(new Instruction.AtEnd());
      case RegexNode.WordEdge(boolean negative) -> code.add(new Instruction.AtWordEdge(negative));
      case RegexNode.Look(RegexNode inner, boolean behind, boolean negative) -> {
        int at = reserve();
        write(inner, behind);
        code.add(new Instruction.Done());
        code.set(at, new Instruction.Look(negative, code.size()));
      }
    }
  }

  private void choice(List<RegexNode> branches, boolean back) {
    List<Integer> jumps = new ArrayList<>();
    for (RegexNode branch : branches.subList(0, branches.size() - 1)) {
      int split = reserve();
      write(branch, back);
      jumps.add(reserve());
      code.set(split, new Instruction.Split(code.size()));
    }
    write(branches.getLast(), back);
    jumps.forEach(jump -> code.set(jump, new Instruction.Jump(code.size())));
  }

  private void repeat(RegexNode.Repeat repeat, boolean back) {
    if (repeat.node() instanceof RegexNode.Chars(CharSet set) && repeat.greedy() && !back) {
      code.add(new Instruction.ReadMany(new CharTest(set), repeat.min(), repeat.max()));
      return;
    }
    Instruction.Bounds bounds =
        new Instruction.Bounds(
            repeat.min(),
            repeat.max(),
            repeat.greedy(),
            registers++,
            registers++,
            0,
            repeat.groups());
    code.add(new Instruction.Zero(bounds.counter()));
    int loop = reserve();
    int enter = reserve();
    write(repeat.node(), back);
    code.add(new Instruction.Round(bounds, loop));
    code.set(loop, new Instruction.Loop(bounds.to(code.size())));
    code.set(enter, new Instruction.Enter(bounds.to(code.size())));
  }

  private int reserve() {
    code.add(new Instruction.Done());
    return code.size() - 1;
  }
}
