package dev.meshwright.schema.convert;

import java.util.ArrayDeque;
import java.util.Deque;

/// Definitions that were met and are read one after the other, so that a chain of them can be as
/// long as it likes.
final class Pending {

  private final Deque<Runnable> open = new ArrayDeque<>();

  void later(Runnable work) {
    open.add(work);
  }

  /// Does all, and what comes up meanwhile.
  void run() {
    while (!open.isEmpty()) {
      open.removeFirst().run();
    }
  }
}
