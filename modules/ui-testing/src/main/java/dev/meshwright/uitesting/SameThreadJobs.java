package dev.meshwright.uitesting;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import java.util.function.Consumer;

/// Runs every job inside `submit`: for tests.
public final class SameThreadJobs implements Jobs {

  @Override
  public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    whenEnded.accept(outcomeOf(work));
    return new EndedJob(kind);
  }

  @Override
  public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    whenEnded.accept(outcomeOf(work));
  }

  @Override
  public <T> Job submitInOrder(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    return submit(kind, work, whenEnded);
  }

  @SuppressWarnings("IllegalCatch")
  private static <T> Outcome<T> outcomeOf(Work<T> work) {
    try {
      return new Outcome.Done<>(work.run(Progress.none()));
    } catch (CancelledException cancelled) {
      return new Outcome.Cancelled<>();
    } catch (Exception broken) {
      return new Outcome.Failed<>(broken);
    }
  }

  private record EndedJob(JobKind kind) implements Job {
    @Override
    public void cancel() {}
  }
}
