package dev.meshwright.jobs;

import java.util.function.Consumer;

/// The one place that runs background work.
public interface Jobs {

  /// Runs `work` in the background and hands its outcome, exactly once, to `whenEnded` on the
  /// caller's home thread (the JavaFX thread on the desktop). A running job of the same kind is
  /// cancelled, and its outcome is `Cancelled` whatever it still computes.
  <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded);
}
