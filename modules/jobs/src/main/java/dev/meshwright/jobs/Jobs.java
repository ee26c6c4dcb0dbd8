package dev.meshwright.jobs;

import java.util.function.Consumer;

/// The one place that runs background work.
public interface Jobs {

  /// Runs `work` in the background and hands its outcome, exactly once, to `whenEnded` on the
  /// caller's home thread (the JavaFX thread on the desktop). A running job of the same kind is
  /// cancelled, and its outcome is `Cancelled` whatever it still computes.
  <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded);

  /// Runs `work` in the background after all that was handed over here before, and hands its
  /// outcome to `whenEnded` as [#submit] does. Nothing supersedes or interrupts it, and the end of
  /// the window waits for it: for what must reach the disk, in this order.
  <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded);

  /// As the other one, for work that takes a while: it is shown, and can be asked to stop. The work
  /// looks for that itself, and its outcome is what it makes of it: what it wrote until then is not
  /// lost. `Cancelled` says that nothing was done.
  <T> Job submitInOrder(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded);
}
