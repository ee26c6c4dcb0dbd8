package dev.meshwright.uikit.jobs;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// One job from its start to its one outcome. Lives on the JavaFX thread but for [#run].
final class FxJob<T> implements Job, RunningJob {

  private static final System.Logger LOG = System.getLogger(FxJob.class.getName());

  private final JobKind kind;
  private final Work<T> work;
  private final Consumer<? super Outcome<T>> whenEnded;
  private final Executor home;
  private final boolean inOrder;
  private final JobProgress progress = new JobProgress();
  private final long started = System.nanoTime();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private boolean delivered;

  /// @param inOrder whether it stops by itself, and tells then what it has done
  FxJob(
      JobKind kind,
      Work<T> work,
      Consumer<? super Outcome<T>> whenEnded,
      Executor home,
      boolean inOrder) {
    this.kind = kind;
    this.work = work;
    this.whenEnded = whenEnded;
    this.home = home;
    this.inOrder = inOrder;
  }

  @Override
  public JobKind kind() {
    return kind;
  }

  @Override
  public ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  boolean inOrder() {
    return inOrder;
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /// Brings the newest report to the screen.
  void showLatest() {
    done.set(progress.done());
  }

  /// The outcome is handed over at once (after the running event); the work may take a while longer
  /// to notice. A job in order is neither interrupted nor are its results thrown away.
  @Override
  public void cancel() {
    if (delivered || stopping.get()) {
      return;
    }
    stopping.set(true);
    progress.cancel();
    if (!inOrder) {
      home.execute(() -> deliver(new Outcome.Cancelled<>()));
    }
  }

  /// The body of the job's thread.
  void run(Consumer<FxJob<?>> ended) {
    if (!inOrder) {
      progress.runs(Thread.currentThread());
    }
    Outcome<T> outcome = outcome();
    progress.ended();
    home.execute(() -> {
      ended.accept(this);
      deliver(outcome);
    });
  }

  @SuppressWarnings("IllegalCatch")
  private Outcome<T> outcome() {
    try {
      progress.checkCancelled();
      return new Outcome.Done<>(work.run(progress));
    } catch (CancelledException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (Throwable broken) {
      // Also errors: whoever waits must learn of an exhausted stack or heap.
      return new Outcome.Failed<>(broken);
    }
  }

  private void deliver(Outcome<T> outcome) {
    if (delivered) {
      if (outcome instanceof Outcome.Failed<T>(Throwable cause)) {
        LOG.log(System.Logger.Level.DEBUG, "after its cancellation: " + kind.key(), cause);
      }
      return;
    }
    delivered = true;
    whenEnded.accept(stopping.get() && !inOrder ? new Outcome.Cancelled<>() : outcome);
  }
}
