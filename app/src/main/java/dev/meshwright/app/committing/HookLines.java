package dev.meshwright.app.committing;

import java.util.ArrayDeque;
import java.util.Deque;

/// The last lines that hooks wrote. Safe for use by several threads: lines come from the thread
/// that commits, and are looked at from the window.
final class HookLines {

  private static final int MOST = 2_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private long seen;

  synchronized void add(String line) {
    if (lines.size() == MOST) {
      lines.removeFirst();
    }
    lines.addLast(line);
    seen++;
  }

  synchronized void clear() {
    lines.clear();
    seen++;
  }

  /// Another number when there is something new.
  synchronized long seen() {
    return seen;
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
