package dev.meshwright.uikit.jobs;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Work that is done in its order by one thread, which nothing interrupts.
final class FxJobsLine {

  private static final long IDLE_SECONDS = 5;

  private final Executor home;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("jobs in order").factory());

  /// @param home where outcomes are handed over
  FxJobsLine(Executor home) {
    this.home = home;
    thread.allowCoreThreadTimeOut(true);
  }

  <T> void add(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    if (thread.isShutdown()) {
      home.execute(() -> whenEnded.accept(new Outcome.Cancelled<>()));
      return;
    }
    add(() -> {
      Outcome<T> outcome = outcome(work);
      home.execute(() -> whenEnded.accept(outcome));
    });
  }

  /// Adds a job that hands its outcome over itself.
  void add(Runnable job) {
    thread.execute(job);
  }

  @SuppressWarnings("IllegalCatch")
  private static <T> Outcome<T> outcome(Work<T> work) {
    try {
      return new Outcome.Done<>(work.run(Progress.none()));
    } catch (CancelledException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (Throwable broken) {
      // Also errors: whoever waits must learn of an exhausted stack or heap.
      return new Outcome.Failed<>(broken);
    }
  }

  /// Takes no more; what was added is still done.
  void close() {
    thread.shutdown();
  }

  /// Waits until all is done. Blocks.
  ///
  /// @return whether it was done in that time
  boolean finish(Duration most) throws InterruptedException {
    return thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
  }
}
