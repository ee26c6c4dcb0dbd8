package dev.meshwright.uikit.jobs;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Gives memory back when nothing has run for a while, and nobody has done anything. Checking a
/// large workspace leaves hundreds of megabytes behind that the collector keeps until it needs
/// them; looking for them stops the window for some tenths of a second.
public final class IdleMemory {

  /// Less than that is not worth looking for.
  private static final long WORTH_BYTES = 128L << 20;

  private final ObservableList<RunningJob> jobs;
  private final Debounce pause;
  private final LongSupplier used;
  private final Runnable collect;
  private final ListChangeListener<RunningJob> onJobs = change -> jobs(change.getList());
  private long kept;
  private boolean waiting;

  /// @param used bytes of the heap that are taken now
  /// @param collect frees those that nobody needs
  IdleMemory(ObservableList<RunningJob> jobs, Debounce pause, LongSupplier used, Runnable collect) {
    this.jobs = jobs;
    this.pause = pause;
    this.used = used;
    this.collect = collect;
    jobs.addListener(onJobs);
  }

  /// Of this virtual machine.
  ///
  /// @param pause without a job, after which memory is given back
  public static IdleMemory of(FxJobs jobs, Debounce pause) {
    Runtime runtime = Runtime.getRuntime();
    return new IdleMemory(
        jobs.shown(), pause, () -> runtime.totalMemory() - runtime.freeMemory(), runtime::gc);
  }

  /// The user did something.
  public void active() {
    if (waiting) {
      pause.poke(this::rest);
    }
  }

  public void dispose() {
    jobs.removeListener(onJobs);
    pause.stop();
  }

  private void jobs(List<? extends RunningJob> running) {
    // What has no title goes on as long as the workspace is open.
    waiting = running.stream().allMatch(job -> job.kind().title().isEmpty());
    if (waiting) {
      pause.poke(this::rest);
    } else {
      pause.stop();
    }
  }

  private void rest() {
    waiting = false;
    if (used.getAsLong() > kept + WORTH_BYTES) {
      collect.run();
      kept = used.getAsLong();
    }
  }
}
