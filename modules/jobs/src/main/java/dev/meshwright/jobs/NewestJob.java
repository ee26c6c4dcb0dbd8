package dev.meshwright.jobs;

import java.util.function.Consumer;

/// Submits jobs of one place of which only the newest is heard of. So `Cancelled` says here that
/// the person stopped it, never that a newer one took its place. For the home thread of the jobs.
public final class NewestJob {

  private final Jobs jobs;
  private int submitted;

  public NewestJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /// As [Jobs#submit].
  public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
    submitted++;
    int mine = submitted;
    return jobs.submit(
        kind,
        work,
        outcome -> {
          if (mine == submitted) {
            whenEnded.accept(outcome);
          }
        });
  }
}
