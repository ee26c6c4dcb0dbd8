package dev.meshwright.app.session;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.usecases.workspace.Documents;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Brings what other programs do to the files of a workspace to the thread of the screen: a job
/// that waits for the next change, and is followed by another one.
public final class OutsideWatch {

  private final BlockingQueue<FolderChanges> changes = new LinkedBlockingQueue<>();
  private final Jobs jobs;
  private final Documents files;
  private final Runnable changed;
  private final Notices notices;
  private Optional<Job> waiting = Optional.empty();

  /// @param changed run after each burst of changes
  public OutsideWatch(Jobs jobs, Documents files, Runnable changed, Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.changed = changed;
    this.notices = notices;
  }

  /// Begins to watch; the files' own end ends it too.
  public void start() {
    jobs.submit(
        new JobKind("outside-watch-start", ""),
        progress -> files.watch(changes::add),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<AutoCloseable> done -> await();
            case Outcome.Cancelled<AutoCloseable> cancelled -> {}
            case Outcome.Failed<AutoCloseable>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void await() {
    waiting =
        Optional.of(
            jobs.submit(
                new JobKind("outside-watch", ""),
                progress -> changes.take(),
                outcome -> {
                  switch (outcome) {
                    case Outcome.Done<FolderChanges> done -> {
                      changed.run();
                      await();
                    }
                    case Outcome.Cancelled<FolderChanges> cancelled -> {}
                    case Outcome.Failed<FolderChanges>(Throwable cause) ->
                        notices.tell(new Notice.Broken(cause));
                  }
                }));
  }

  /// Ends the waiting.
  public void stop() {
    waiting.ifPresent(Job::cancel);
    waiting = Optional.empty();
  }
}
