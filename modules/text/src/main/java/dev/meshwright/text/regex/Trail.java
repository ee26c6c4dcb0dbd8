package dev.meshwright.text.regex;

import java.util.Arrays;

/// What a [Machine] can go back to, and what it has to put back then.
final class Trail {

  /// Entries; beyond it a search is given up.
  private static final int MOST = 4_000_000;

  /// The kind of an entry, or else the register that it puts back.
  private static final int CHOICE = -1;

  /// A choice of every position from one down to another.
  private static final int CHOICES = -2;

  private static final int WIDTH = 4;

  private final int[] registers;
  private int[] entries = new int[64 * WIDTH];
  private int size;
  private int position;

  Trail(int[] registers) {
    this.registers = registers;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size >= MOST;
  }

  /// Where the last [#back] went on in the text.
  int position() {
    return position;
  }

  void set(int register, int value) {
    if (registers[register] != value) {
      push(register, registers[register], 0, 0);
      registers[register] = value;
    }
  }

  void choice(int at, int position) {
    push(CHOICE, at, position, 0);
  }

  /// One choice for each position from `high` down to `low`.
  void choices(int at, int high, int low) {
    if (high >= low) {
      push(CHOICES, at, high, low);
    }
  }

  /// Puts back what was changed since the last choice; -1 when there is none above `floor`.
  int back(int floor) {
    while (size > floor) {
      size--;
      int kind = entries[size * WIDTH];
      int at = entries[size * WIDTH + 1];
      int high = entries[size * WIDTH + 2];
      int low = entries[size * WIDTH + 3];
      if (kind >= 0) {
        registers[kind] = at;
        continue;
      }
      if (kind == CHOICES) {
        choices(at, high - 1, low);
      }
      position = high;
      return at;
    }
    return -1;
  }

  /// Puts back all that was changed since the trail had that size.
  void undo(int floor) {
    while (size > floor) {
      size--;
      int kind = entries[size * WIDTH];
      if (kind >= 0) {
        registers[kind] = entries[size * WIDTH + 1];
      }
    }
  }

  /// Forgets the choices since the trail had that size, and keeps what is to be put back.
  void dropChoices(int floor) {
    int kept = floor;
    for (int i = floor; i < size; i++) {
      if (entries[i * WIDTH] >= 0) {
        System.arraycopy(entries, i * WIDTH, entries, kept * WIDTH, WIDTH);
        kept++;
      }
    }
    size = kept;
  }

  private void push(int kind, int first, int second, int third) {
    if ((size + 1) * WIDTH > entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
    int at = size * WIDTH;
    entries[at] = kind;
    entries[at + 1] = first;
    entries[at + 2] = second;
    entries[at + 3] = third;
    size++;
  }
}
