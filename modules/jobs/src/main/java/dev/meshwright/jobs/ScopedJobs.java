package dev.meshwright.jobs;

import java.util.function.Consumer;

/// The same place for background work, but with kinds of its own: a job supersedes those of its
/// scope only. For one of several things of a kind that are on the screen together.
///
/// @param scope unique among them
public record ScopedJobs(Jobs jobs, String scope) implements Jobs {

  @Override
  public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    return jobs.submit(scoped(kind), work, whenEnded);
  }

  @Override
  public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    jobs.submitInOrder(work, whenEnded);
  }

  @Override
  public <T> Job submitInOrder(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    return jobs.submitInOrder(scoped(kind), work, whenEnded);
  }

  private JobKind scoped(JobKind kind) {
    return new JobKind(scope + "/" + kind.key(), kind.title());
  }
}
