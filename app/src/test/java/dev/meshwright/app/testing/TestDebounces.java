package dev.meshwright.app.testing;

import dev.meshwright.app.session.Debounces;
import dev.meshwright.uikit.jobs.Debounce;

/// Pauses that tests do not wait for.
public final class TestDebounces {

  private TestDebounces() {}

  /// Runs every action at once.
  public static Debounce none() {
    return new Pause(true);
  }

  /// Runs no action.
  public static Debounce never() {
    return new Pause(false);
  }

  /// Waits for nothing, and tries nothing again.
  public static Debounces all() {
    return new All(none(), none(), never());
  }

  private record All(Debounce typing, Debounce comparing, Debounce retrying) implements Debounces {}

  private record Pause(boolean runs) implements Debounce {

    @Override
    public void poke(Runnable action) {
      if (runs) {
        action.run();
      }
    }

    @Override
    public void stop() {}
  }
}
