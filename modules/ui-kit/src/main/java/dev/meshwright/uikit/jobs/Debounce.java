package dev.meshwright.uikit.jobs;

/// Waits for a pause: of actions that follow one another closely, the last one runs.
public interface Debounce {

  /// Runs `action` after the pause, unless poked again before.
  void poke(Runnable action);

  /// Forgets the waiting action.
  void stop();
}
