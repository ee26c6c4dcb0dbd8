package dev.meshwright.jobs;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Work that begins before there is anybody to wait for it: what the first frame will need, while
/// the screen is still being set up. Runs once, on a named daemon thread of its own.
///
/// @param <T> the result
public final class EagerTask<T> {

  private final FutureTask<T> task;

  private EagerTask(FutureTask<T> task) {
    this.task = task;
  }

  /// Begins at once.
  ///
  /// @param name of the thread
  public static <T> EagerTask<T> begin(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().name(name).start(task);
    return new EagerTask<>(task);
  }

  /// Waits for the result. What the work threw is thrown here, each time.
  ///
  /// @throws CancelledException when the waiting thread is interrupted; the work goes on
  public T await() {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error broken) {
        throw broken;
      }
      // A supplier throws nothing else.
      throw (RuntimeException) failed.getCause();
    }
  }
}
