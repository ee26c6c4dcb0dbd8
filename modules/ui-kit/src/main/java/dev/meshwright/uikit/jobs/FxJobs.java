package dev.meshwright.uikit.jobs;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs jobs on named daemon threads and brings their outcomes to the JavaFX thread.
///
/// The only code of the product that makes threads for the desktop or calls `Platform.runLater`. To
/// be used on the JavaFX thread.
public final class FxJobs implements Jobs, AutoCloseable {

  /// What ends sooner is never shown: a bar that flickers tells nothing.
  private static final Duration SHOWN_AFTER = Duration.ofMillis(300);

  private final Map<JobKind, FxJob<?>> newest = new HashMap<>();
  private final List<FxJob<?>> alive = new ArrayList<>();
  private final ObservableList<RunningJob> shown = FXCollections.observableArrayList();

  /// One for all who look: it hears of changes only for as long as somebody holds it.
  private final ObservableList<RunningJob> readOnly =
      FXCollections.unmodifiableObservableList(shown);

  private final AnimationTimer pulse = new PulseTimer();
  private final FxJobsLine line = new FxJobsLine(this::later);
  private boolean closed;

  /// Jobs that have been running for a while (300 ms), the oldest first.
  public ObservableList<RunningJob> shown() {
    return readOnly;
  }

  @Override
  public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    FxJob<T> job = new FxJob<>(kind, work, whenEnded, this::later, false);
    FxJob<?> superseded = newest.put(kind, job);
    if (superseded != null) {
      superseded.cancel();
    }
    if (closed) {
      job.cancel();
      return job;
    }
    alive.add(job);
    pulse.start();
    Thread.ofPlatform().daemon().name("job " + kind.key()).start(() -> job.run(this::ended));
    return job;
  }

  @Override
  public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    line.add(work, whenEnded);
  }

  @Override
  public <T> Job submitInOrder(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    FxJob<T> job = new FxJob<>(kind, work, whenEnded, this::later, true);
    if (closed) {
      later(() -> whenEnded.accept(new Outcome.Cancelled<>()));
      return job;
    }
    alive.add(job);
    pulse.start();
    line.add(() -> job.run(this::ended));
    return job;
  }

  /// Cancels what runs, but for work in order, which is still done; later jobs end as cancelled at
  /// once.
  @Override
  public void close() {
    closed = true;
    line.close();
    alive.stream().filter(job -> !job.inOrder()).toList().forEach(FxJob::cancel);
    pulse.stop();
  }

  /// Waits until the work in order is done, once this is closed. Blocks: not for the JavaFX thread.
  ///
  /// @return whether it was done in that time
  public boolean finish(Duration most) throws InterruptedException {
    return line.finish(most);
  }

  private void later(Runnable task) {
    Platform.runLater(task);
  }

  private void ended(FxJob<?> job) {
    newest.remove(job.kind(), job);
    alive.remove(job);
    shown.remove(job);
    if (alive.isEmpty()) {
      pulse.stop();
    }
  }

  private final class PulseTimer extends AnimationTimer {
    @Override
    public void handle(long now) {
      for (FxJob<?> job : alive) {
        job.showLatest();
        if (!shown.contains(job) && job.age().compareTo(SHOWN_AFTER) >= 0) {
          shown.add(job);
        }
      }
    }
  }
}
