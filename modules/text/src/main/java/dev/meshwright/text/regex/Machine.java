package dev.meshwright.text.regex;

import java.util.Arrays;
import java.util.List;

/// Runs a [Program] on one text as ECMA-262 describes it: by trying and going back. What there is
/// to go back to is kept in [Trail], so that neither text nor expression can exhaust the thread's
/// stack.
final class Machine {

  /// Steps for each character besides those that a search is given.
  private static final long STEPS_PER_CHARACTER = 50;

  private final List<Instruction> code;
  private final boolean anchored;
  private final int[] text;
  private final int[] registers;
  private final Trail trail;
  private long steps;
  private boolean exhausted;
  private int position;

  Machine(Program program, String text) {
    this.code = program.instructions();
    this.anchored = program.anchored();
    this.text = codePoints(text);
    this.registers = new int[program.registers()];
    this.trail = new Trail(registers);
  }

  private static int[] codePoints(String text) {
    int[] points = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); count++) {
      points[count] = text.codePointAt(i);
      i += Character.charCount(points[count]);
    }
    return Arrays.copyOf(points, count);
  }

  Regex.Match search(int allowed) {
    steps = allowed + STEPS_PER_CHARACTER * text.length;
    int last = anchored ? 0 : text.length;
    for (int start = 0; start <= last; start++) {
      Arrays.fill(registers, -1);
      position = start;
      if (run(0)) {
        return Regex.Match.FOUND;
      }
      if (exhausted) {
        return Regex.Match.TOO_SLOW;
      }
    }
    return Regex.Match.NOT_FOUND;
  }

  /// From an instruction to its [Instruction.Done]; what was tried on the way stays on the trail.
  private boolean run(int from) {
    int floor = trail.size();
    int at = from;
    while (true) {
      if (--steps < 0 || trail.isFull()) {
        exhausted = true;
        return false;
      }
      if (code.get(at) instanceof Instruction.Done) {
        return true;
      }
      at = next(at);
      if (exhausted) {
        return false;
      }
      if (at < 0) {
        at = trail.back(floor);
        if (at < 0) {
          return false;
        }
        position = trail.position();
      }
    }
  }

  /// The instruction to go on with; -1 when this one fails.
  private int next(int at) {
    return switch (code.get(at)) {
      case Instruction.Read(CharTest chars, boolean back) -> read(chars, back) ? at + 1 : -1;
      case Instruction.ReadMany many -> readMany(many, at + 1);
      case Instruction.Split(int other) -> {
        trail.choice(other, position);
        yield at + 1;
      }
      case Instruction.Jump(int to) -> to;
      case Instruction.AtStart() -> position == 0 ? at + 1 : -1;
      case Instruction.AtEnd() -> position == text.length ? at + 1 : -1;
      case Instruction.AtWordEdge(boolean negative) ->
          (isWord(position - 1) != isWord(position)) != negative ? at + 1 : -1;
      case Instruction.Keep(int register) -> {
        trail.set(register, position);
        yield at + 1;
      }
      case Instruction.Zero(int register) -> {
        trail.set(register, 0);
        yield at + 1;
      }
      case Instruction.Again(int group, boolean back) -> again(group, back) ? at + 1 : -1;
      case Instruction.Loop(Instruction.Bounds bounds) -> loop(bounds, at + 1);
      case Instruction.Enter(Instruction.Bounds bounds) -> {
        enter(bounds);
        yield at + 1;
      }
      case Instruction.Round(Instruction.Bounds bounds, int loop) -> {
        boolean optional = registers[bounds.counter()] > bounds.min();
        yield optional && registers[bounds.began()] == position ? -1 : loop;
      }
      case Instruction.Look(boolean negative, int after) -> look(at + 1, negative) ? after : -1;
      case Instruction.Done() -> at;
    };
  }

  private boolean read(CharTest chars, boolean back) {
    int index = back ? position - 1 : position;
    if (index < 0 || index >= text.length || !chars.contains(text[index])) {
      return false;
    }
    position += back ? -1 : 1;
    return true;
  }

  private int readMany(Instruction.ReadMany many, int next) {
    int from = position;
    int limit =
        many.max() < 0 ? text.length : (int) Math.min(text.length, (long) from + many.max());
    while (position < limit && many.chars().contains(text[position])) {
      position++;
    }
    steps -= position - from;
    int least = from + Math.min(many.min(), text.length + 1);
    if (position < least) {
      return -1;
    }
    trail.choices(next, position - 1, least);
    return next;
  }

  private boolean isWord(int index) {
    return index >= 0 && index < text.length && CharSet.WORD.contains(text[index]);
  }

  private boolean again(int group, boolean back) {
    int from = registers[Program.opening(group)];
    int to = registers[Program.closing(group)];
    if (from < 0 || to < 0) {
      return true;
    }
    int length = to - from;
    int start = back ? position - length : position;
    steps -= length;
    if (start < 0
        || start + length > text.length
        || !Arrays.equals(text, from, to, text, start, start + length)) {
      return false;
    }
    position = back ? start : start + length;
    return true;
  }

  /// @param enter the instruction that begins a round
  private int loop(Instruction.Bounds bounds, int enter) {
    int rounds = registers[bounds.counter()];
    if (rounds < bounds.min()) {
      return enter;
    }
    if (bounds.max() >= 0 && rounds >= bounds.max()) {
      return bounds.exit();
    }
    trail.choice(bounds.greedy() ? bounds.exit() : enter, position);
    return bounds.greedy() ? enter : bounds.exit();
  }

  private void enter(Instruction.Bounds bounds) {
    trail.set(bounds.counter(), registers[bounds.counter()] + 1);
    trail.set(bounds.began(), position);
    for (int group = bounds.groups().before() + 1; group <= bounds.groups().last(); group++) {
      trail.set(Program.opening(group), -1);
      trail.set(Program.closing(group), -1);
    }
  }

  /// A look does not move on, and is not gone back into.
  private boolean look(int body, boolean negative) {
    int here = position;
    int floor = trail.size();
    boolean matched = run(body);
    if (exhausted) {
      return false;
    }
    position = here;
    if (matched && negative) {
      trail.undo(floor);
    } else if (matched) {
      trail.dropChoices(floor);
    }
    return matched != negative;
  }
}
