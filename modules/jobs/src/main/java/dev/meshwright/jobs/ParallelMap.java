package dev.meshwright.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does the same to many things at once, and gives the results in the order of the things.
public final class ParallelMap {

  /// Deep schemas take deep recursion.
  private static final long STACK_BYTES = 16L << 20;

  private ParallelMap() {}

  /// @param title of the work, for people who wait
  public static <T, R> List<R> map(
      String title, List<T> things, Function<? super T, ? extends R> work, Progress progress) {
    int threads = Math.clamp(things.size() / 4, 1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> daemon(new Thread(null, task, "parallel", STACK_BYTES)))) {
      List<Future<? extends R>> futures = new ArrayList<>(things.size());
      things.forEach(thing -> futures.add(pool.submit(() -> work.apply(thing))));
      try {
        return collect(title, futures, progress);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  public static <T> void forEach(
      String title, List<T> things, Consumer<? super T> work, Progress progress) {
    map(
        title,
        things,
        thing -> {
          work.accept(thing);
          return thing;
        },
        progress);
  }

  private static Thread daemon(Thread thread) {
    thread.setDaemon(true);
    return thread;
  }

  private static <R> List<R> collect(
      String title, List<Future<? extends R>> futures, Progress progress) {
    List<R> results = new ArrayList<>(futures.size());
    for (Future<? extends R> future : futures) {
      progress.checkCancelled();
      progress.report(title, (double) results.size() / futures.size());
      results.add(valueOf(future));
    }
    return results;
  }

  private static <R> R valueOf(Future<? extends R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }
}
