package dev.meshwright.app.changes;

import dev.meshwright.app.committing.CommitFlow;
import dev.meshwright.app.committing.CommitTarget;
import dev.meshwright.app.committing.Committing;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// What differs from the last commit, and committing it.
public final class ChangesViewModel {

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final InspectCommits inspect;
  private final Documents files;
  private final Runnable whenCommitted;
  private final ReadOnlyObjectWrapper<ChangesState> state =
      new ReadOnlyObjectWrapper<>(new ChangesState.Reading());
  private final CommitFlow flow;
  private final ObservableSet<String> leftOut = FXCollections.observableSet();

  /// @param whenCommitted run after each commit
  public ChangesViewModel(
      Jobs jobs,
      CommitChanges commitChanges,
      InspectCommits inspect,
      Documents files,
      Committing committing,
      Runnable whenCommitted) {
    this.jobs = jobs;
    this.commitChanges = commitChanges;
    this.inspect = inspect;
    this.files = files;
    this.whenCommitted = whenCommitted;
    flow = committing.flow(new Ticked());
    leftOut.addListener(
        (SetChangeListener<String>)
            change -> {
              // What was asked about is no longer what would be committed.
              flow.decline();
              flow.message().propose(ticked());
            });
  }

  public ReadOnlyObjectProperty<ChangesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The way of a commit, from its message on.
  public CommitFlow flow() {
    return flow;
  }

  /// Paths that the commit leaves out.
  public ObservableSet<String> leftOut() {
    return leftOut;
  }

  /// The changed file with a path, as of the last look.
  Optional<ChangedFile> changed(String path) {
    return state.get() instanceof ChangesState.Ready(ChangesInWords changes)
        ? changes.files().stream()
            .map(ChangesInWords.DescribedFile::file)
            .filter(file -> file.path().equals(path))
            .findFirst()
        : Optional.empty();
  }

  /// Begins to read a file as it is in the last commit, and as it is on disk.
  ///
  /// @param unsaved its text where that is not on disk yet
  Work<FileVersions> versions(String path, Optional<String> unsaved) {
    ChangedFile file =
        changed(path).orElseGet(() -> new ChangedFile(path, FileState.MODIFIED, Optional.empty()));
    return progress ->
        new FileVersions(
            inspect.committed(file),
            unsaved.or(() ->
                files.read(path) instanceof ReadOutcome.Read read
                    ? Optional.of(read.text())
                    : Optional.empty()));
  }

  private record Look(boolean repository, Optional<ChangesInWords> changes) {}

  /// Looks again what differs from the last commit.
  public void refresh() {
    jobs.submit(new JobKind("changes", "Reading changes"), this::look, this::looked);
    flow.refresh();
  }

  private Look look(Progress progress) {
    return commitChanges.available()
        ? new Look(true, Optional.of(commitChanges.describe(progress)))
        : new Look(false, Optional.empty());
  }

  private void looked(Outcome<Look> outcome) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        state.set(stateOf(look));
        flow.message().propose(ticked());
      }
      case Outcome.Cancelled<Look> cancelled -> {}
      case Outcome.Failed<Look>(Throwable cause) -> state.set(new ChangesState.Failed(cause));
    }
  }

  private ChangesState stateOf(Look look) {
    if (!look.repository()) {
      return new ChangesState.NoRepository();
    }
    if (look.changes().isEmpty() || look.changes().get().files().isEmpty()) {
      return new ChangesState.Clean(
          state.get() instanceof ChangesState.Clean clean ? clean.made() : Optional.empty());
    }
    ChangesInWords changes = look.changes().get();
    leftOut.retainAll(changes.files().stream().map(file -> file.file().path()).toList());
    return new ChangesState.Ready(changes);
  }

  /// What is ticked.
  private ChangesInWords ticked() {
    return state.get() instanceof ChangesState.Ready ready
        ? ready.changes().without(leftOut)
        : new ChangesInWords(List.of());
  }

  /// The files that are ticked, as they are on disk.
  private final class Ticked implements CommitTarget {

    @Override
    public boolean isReady() {
      return switch (state.get()) {
        case ChangesState.Ready ready -> true;
        // The message of the last commit can be written anew.
        case ChangesState.Clean clean -> amends();
        case ChangesState.NoRepository none -> false;
        case ChangesState.Reading reading -> false;
        case ChangesState.Failed failed -> false;
      };
    }

    private boolean amends() {
      return flow.message().amendProperty().get();
    }

    @Override
    public List<String> paths() {
      return ticked().files().stream().map(file -> file.file().path()).toList();
    }

    @Override
    public Optional<List<String>> judged() {
      return Optional.of(
          ticked().files().stream()
              .map(ChangesInWords.DescribedFile::file)
              .flatMap(file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
              .toList());
    }

    @Override
    public ChangesInWords changes() {
      return ticked();
    }

    @Override
    public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
      // Without paths it would be a commit of what is staged.
      return request.paths().isEmpty() && !request.amend()
          ? new CommitOutcome.Refused(
              Problem.error(
                  "git-nothing-to-commit",
                  Location.startOf(""),
                  "No file is chosen for the commit.",
                  "Tick the files that belong to it."))
          : commitChanges.commit(request, output, progress);
    }

    /// A file that is written is ticked.
    @Override
    public void include(String path) {}

    @Override
    public void moved(Optional<Commit> made) {
      made.ifPresent(commit -> {
        leftOut.clear();
        state.set(new ChangesState.Clean(made));
      });
      // All panels look again then, this one too.
      whenCommitted.run();
    }
  }
}
