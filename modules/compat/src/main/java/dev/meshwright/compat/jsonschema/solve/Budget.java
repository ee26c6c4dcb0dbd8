package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.jobs.Progress;

/// How much work may still be done, in steps: the same on every machine. For one thread.
public final class Budget {

  private static final int POLL_EVERY = 4_096;

  private final Progress progress;
  private long left;
  private long untilPoll = POLL_EVERY;

  public Budget(long steps, Progress progress) {
    this.left = steps;
    this.progress = progress;
  }

  /// Takes so many steps; false when they are used up.
  public boolean spend(int steps) {
    left -= steps;
    untilPoll -= steps;
    if (untilPoll < 0) {
      untilPoll = POLL_EVERY;
      progress.checkCancelled();
    }
    return left > 0;
  }

  public boolean isSpent() {
    return left <= 0;
  }
}
