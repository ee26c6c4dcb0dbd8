package dev.meshwright.app.history;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.InspectCommits;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The commit that is chosen in the history: its files, and what changed in them.
final class CommitViewModel {

  private final Jobs jobs;
  private final InspectCommits inspect;
  private final ReadOnlyObjectWrapper<CommitDetails> details =
      new ReadOnlyObjectWrapper<>(new CommitDetails.None());

  private final ReadOnlyObjectWrapper<Optional<CommitSignature>> signature =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public CommitViewModel(Jobs jobs, InspectCommits inspect) {
    this.jobs = jobs;
    this.inspect = inspect;
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

  /// The commit that is looked into.
  Optional<Commit> chosen() {
    return switch (details.get()) {
      case CommitDetails.None none -> Optional.empty();
      case CommitDetails.Reading(Commit commit) -> Optional.of(commit);
      case CommitDetails.Ready(Commit commit, List<DescribedFile> files) -> Optional.of(commit);
      case CommitDetails.Failed(Commit commit, Throwable cause) -> Optional.of(commit);
    };
  }

  /// What the signature of the chosen commit is worth; empty until that is known.
  public ReadOnlyObjectProperty<Optional<CommitSignature>> signatureProperty() {
    return signature.getReadOnlyProperty();
  }

  private void readSignature(Commit commit) {
    signature.set(Optional.empty());
    jobs.submit(
        new JobKind("commit-signature", "Checking the signature of " + commit.shortId()),
        progress -> inspect.signature(commit.id(), progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<CommitSignature>(CommitSignature found)
              && chosen().filter(commit::equals).isPresent()) {
            signature.set(Optional.of(found));
          }
        });
  }

  private void look(Commit commit) {
    details.set(new CommitDetails.Reading(commit));
    readSignature(commit);
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
