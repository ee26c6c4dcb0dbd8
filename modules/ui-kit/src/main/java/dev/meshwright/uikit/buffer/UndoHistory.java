package dev.meshwright.uikit.buffer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The steps back and forth. Bounded: the oldest steps go when the kept text exceeds 64 million
/// characters or the steps 10,000.
final class UndoHistory {

  private static final int MOST_STEPS = 10_000;
  private static final long MOST_CHARACTERS = 64_000_000;

  /// A step and the name of the text it leads to. No name is given twice.
  private record Entry(UndoStep step, long textName) {}

  private final Deque<Entry> past = new ArrayDeque<>();
  private final Deque<Entry> future = new ArrayDeque<>();
  private long weight;
  private boolean closed;

  /// The name of the text before all steps still known.
  private long firstText;

  private long savedText;
  private long lastName;

  void add(UndoStep step) {
    future.clear();
    Entry last = past.peekLast();
    UndoStep added = step;
    if (last != null && !closed && last.textName() != savedText) {
      Optional<UndoStep> joined = last.step().joined(step);
      if (joined.isPresent()) {
        past.removeLast();
        weight -= last.step().weight();
        added = joined.get();
      }
    }
    closed = false;
    past.addLast(new Entry(added, ++lastName));
    weight += added.weight();
    while (past.size() > MOST_STEPS || (weight > MOST_CHARACTERS && past.size() > 1)) {
      Entry dropped = past.removeFirst();
      weight -= dropped.step().weight();
      firstText = dropped.textName();
    }
  }

  Optional<UndoStep> back() {
    closed = true;
    Entry entry = past.pollLast();
    if (entry == null) {
      return Optional.empty();
    }
    weight -= entry.step().weight();
    future.addFirst(entry);
    return Optional.of(entry.step());
  }

  Optional<UndoStep> forth() {
    closed = true;
    Entry entry = future.pollFirst();
    if (entry == null) {
      return Optional.empty();
    }
    weight += entry.step().weight();
    past.addLast(entry);
    return Optional.of(entry.step());
  }

  /// Whether the step that was taken back last goes together with the one that [#forth] made.
  boolean goesOn() {
    Entry next = future.peekFirst();
    return next != null && next.step().continues();
  }

  /// What is typed next is a step of its own.
  void close() {
    closed = true;
  }

  void markSaved() {
    savedText = presentText();
    closed = true;
  }

  private long presentText() {
    Entry last = past.peekLast();
    return last == null ? firstText : last.textName();
  }

  /// Forgets all steps; the present text counts as saved.
  void clear() {
    past.clear();
    future.clear();
    weight = 0;
    firstText = ++lastName;
    savedText = firstText;
  }
}
