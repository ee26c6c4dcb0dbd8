package dev.meshwright.uitesting;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Keeps jobs until they are released: for tests of what is shown meanwhile.
public final class HeldJobs implements Jobs {

  private final Jobs running = new SameThreadJobs();
  private final Deque<Held> waiting = new ArrayDeque<>();

  @Override
  public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    waiting.stream().filter(job -> job.kind().equals(kind)).toList().forEach(Held::cancel);
    Held job =
        new Held(
            kind,
            () -> running.submit(kind, work, whenEnded),
            () -> whenEnded.accept(new Outcome.Cancelled<>()));
    waiting.add(job);
    return job;
  }

  @Override
  public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    waiting.add(
        new Held(
            new JobKind("in order", ""), () -> running.submitInOrder(work, whenEnded), () -> {}));
  }

  @Override
  public <T> Job submitInOrder(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    Held job =
        new Held(
            kind,
            () -> running.submitInOrder(kind, work, whenEnded),
            () -> whenEnded.accept(new Outcome.Cancelled<>()));
    waiting.add(job);
    return job;
  }

  /// Runs all that waits, in its order, and what it submits.
  public void release() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().begin().run();
    }
  }

  private final class Held implements Job {

    private final JobKind kind;
    private final Runnable begin;
    private final Runnable whenCancelled;

    Held(JobKind kind, Runnable begin, Runnable whenCancelled) {
      this.kind = kind;
      this.begin = begin;
      this.whenCancelled = whenCancelled;
    }

    Runnable begin() {
      return begin;
    }

    @Override
    public JobKind kind() {
      return kind;
    }

    @Override
    public void cancel() {
      if (waiting.remove(this)) {
        whenCancelled.run();
      }
    }
  }
}
