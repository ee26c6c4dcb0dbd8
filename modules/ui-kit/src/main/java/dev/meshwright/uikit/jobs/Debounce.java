package dev.meshwright.uikit.jobs;

/// Waits for a pause: of actions that follow one another closely, the last one runs.
public interface Debounce {

  /// Runs `action` after the pause, unless poked again before.
  void poke(Runnable action);

  /// Forgets the waiting action.
  void stop();

  /// Runs every action at once: for tests.
  static Debounce none() {
    return new Debounce() {
      @Override
      public void poke(Runnable action) {
        action.run();
      }

      @Override
      public void stop() {}
    };
  }

  /// Runs no action: for tests.
  static Debounce never() {
    return new Debounce() {
      @Override
      public void poke(Runnable action) {}

      @Override
      public void stop() {}
    };
  }
}
