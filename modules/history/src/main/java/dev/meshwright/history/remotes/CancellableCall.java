package dev.meshwright.history.remotes;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs what waits for a server so that it can be cancelled while it waits.
///
/// A virtual thread that is interrupted while it reads from a socket closes it: the library fails
/// in the middle and clears up behind itself, which is waited for.
final class CancellableCall {

  private CancellableCall() {}

  static <T> T run(Progress progress, Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofVirtual().name("meshwright-remote").start(task);
    try (Progress.Registration _ = progress.onCancel(thread::interrupt)) {
      return await(task, thread);
    } catch (ExecutionException failed) {
      progress.checkCancelled();
      switch (failed.getCause()) {
        case IOException io -> throw io;
        case CancelledException cancelled -> throw cancelled;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IOException(failed.getCause());
      }
    }
  }

  /// An interruption of the one who waits is handed on, and the end waited for all the same.
  private static <T> T await(FutureTask<T> task, Thread thread) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException handedOn) {
          interrupted = true;
          thread.interrupt();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
