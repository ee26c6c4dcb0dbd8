package dev.meshwright.app.history;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The commit that is chosen in the history: its files, what changed in them, and their texts.
final class CommitViewModel {

  private final Jobs jobs;
  private final InspectCommits inspect;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<CommitDetails> details =
      new ReadOnlyObjectWrapper<>(new CommitDetails.None());

  public CommitViewModel(Jobs jobs, InspectCommits inspect, Notices notices) {
    this.jobs = jobs;
    this.inspect = inspect;
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<CommitDetails> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  /// Looks into a commit; none when empty. The one that is looked into already stays.
  public void choose(Optional<Commit> commit) {
    if (commit.isEmpty()) {
      details.set(new CommitDetails.None());
    } else if (chosen().filter(commit.get()::equals).isEmpty()) {
      look(commit.get());
    }
  }

  /// Looks again, as after a failure.
  public void again() {
    chosen().ifPresent(this::look);
  }

  /// Reads a file of the chosen commit before and after it.
  public void versions(ChangedFile file, Consumer<FileVersions> then) {
    chosen()
        .ifPresent(commit ->
            jobs.submit(
                new JobKind("commit-file", file.path()),
                progress -> inspect.versions(commit, file),
                outcome -> {
                  switch (outcome) {
                    case Outcome.Done<FileVersions>(FileVersions found) -> then.accept(found);
                    case Outcome.Cancelled<FileVersions> cancelled -> {}
                    case Outcome.Failed<FileVersions>(Throwable cause) ->
                        notices.tell(new Notice.Broken(cause));
                  }
                }));
  }

  private Optional<Commit> chosen() {
    return switch (details.get()) {
      case CommitDetails.None none -> Optional.empty();
      case CommitDetails.Reading(Commit commit) -> Optional.of(commit);
      case CommitDetails.Ready(Commit commit, List<DescribedFile> files) -> Optional.of(commit);
      case CommitDetails.Failed(Commit commit, Throwable cause) -> Optional.of(commit);
    };
  }

  private void look(Commit commit) {
    details.set(new CommitDetails.Reading(commit));
    jobs.submit(
        new JobKind("commit-details", "Reading commit " + commit.shortId()),
        progress -> inspect.files(commit, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<DescribedFile>>(var files) ->
                details.set(new CommitDetails.Ready(commit, files));
            case Outcome.Cancelled<List<DescribedFile>> cancelled -> {}
            case Outcome.Failed<List<DescribedFile>>(Throwable cause) ->
                details.set(new CommitDetails.Failed(commit, cause));
          }
        });
  }
}
