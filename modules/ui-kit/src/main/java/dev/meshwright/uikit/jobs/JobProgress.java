package dev.meshwright.uikit.jobs;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exchange between a job's thread and the JavaFX thread: the newest report one way, the wish
/// to stop the other way.
final class JobProgress implements Progress {

  private static final System.Logger LOG = System.getLogger(JobProgress.class.getName());

  private final List<Runnable> hooks = new ArrayList<>();
  private volatile double done = -1;
  private volatile boolean cancelled;
  private @Nullable Thread thread;

  /// How far the work is, as reported last.
  double done() {
    return done;
  }

  @Override
  public void report(String step, double done) {
    this.done = done;
  }

  @Override
  public void checkCancelled() {
    if (cancelled) {
      throw new CancelledException();
    }
  }

  @Override
  public Registration onCancel(Runnable hook) {
    synchronized (hooks) {
      if (!cancelled) {
        hooks.add(hook);
        return () -> forget(hook);
      }
    }
    hook.run();
    return () -> {};
  }

  private void forget(Runnable hook) {
    synchronized (hooks) {
      hooks.remove(hook);
    }
  }

  /// Raises the flag, runs the hooks, interrupts.
  @SuppressWarnings("IllegalCatch")
  void cancel() {
    List<Runnable> toRun;
    synchronized (hooks) {
      cancelled = true;
      toRun = List.copyOf(hooks);
    }
    for (Runnable hook : toRun) {
      try {
        hook.run();
      } catch (RuntimeException broken) {
        // One hook must not keep the others from stopping their part.
        LOG.log(System.Logger.Level.WARNING, "a cancel hook failed", broken);
      }
    }
    interrupt();
  }

  synchronized void runs(Thread worker) {
    thread = worker;
    if (cancelled) {
      worker.interrupt();
    }
  }

  synchronized void ended() {
    thread = null;
  }

  private synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
