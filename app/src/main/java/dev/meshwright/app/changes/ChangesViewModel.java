package dev.meshwright.app.changes;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// What differs from the last commit, and committing it.
public final class ChangesViewModel {

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final InspectCommits inspect;
  private final Documents files;
  private final Notices notices;
  private final Runnable whenCommitted;
  private final ReadOnlyObjectWrapper<ChangesState> state =
      new ReadOnlyObjectWrapper<>(new ChangesState.Reading());
  private final ReadOnlyObjectWrapper<Optional<Author>> author =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty message = new SimpleStringProperty("");
  private final StringProperty authorName = new SimpleStringProperty("");
  private final StringProperty authorEmail = new SimpleStringProperty("");
  private final ObservableSet<String> leftOut = FXCollections.observableSet();
  private String proposed = "";

  /// @param whenCommitted run after each commit
  public ChangesViewModel(
      Jobs jobs,
      CommitChanges commitChanges,
      InspectCommits inspect,
      Documents files,
      Notices notices,
      Runnable whenCommitted) {
    this.jobs = jobs;
    this.commitChanges = commitChanges;
    this.inspect = inspect;
    this.files = files;
    this.notices = notices;
    this.whenCommitted = whenCommitted;
    leftOut.addListener(
        (SetChangeListener<String>)
            change -> {
              // What was asked about is no longer what would be committed.
              decline();
              proposeForTicked();
            });
    message.addListener((property, was, is) -> decline());
  }

  public ReadOnlyObjectProperty<ChangesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The author in Git's configuration.
  public ReadOnlyObjectProperty<Optional<Author>> authorProperty() {
    return author.getReadOnlyProperty();
  }

  /// The commit's message: a proposal until the user writes another.
  public StringProperty messageProperty() {
    return message;
  }

  /// The author's name for where Git's configuration has none.
  public StringProperty authorNameProperty() {
    return authorName;
  }

  /// The author's address for where Git's configuration has none.
  public StringProperty authorEmailProperty() {
    return authorEmail;
  }

  /// Paths that the commit leaves out.
  public ObservableSet<String> leftOut() {
    return leftOut;
  }

  /// The changed file with a path, as of the last look.
  Optional<ChangedFile> changed(String path) {
    return state.get() instanceof ChangesState.Ready(ChangesInWords changes, var refusal)
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

  private record Look(
      boolean repository, Optional<ChangesInWords> changes, Optional<Author> author) {}

  /// Looks again what differs from the last commit.
  public void refresh() {
    jobs.submit(new JobKind("changes", "Reading changes"), this::look, this::looked);
  }

  private Look look(Progress progress) {
    if (!commitChanges.available()) {
      return new Look(false, Optional.empty(), Optional.empty());
    }
    return new Look(true, Optional.of(commitChanges.describe(progress)), commitChanges.author());
  }

  private void looked(Outcome<Look> outcome) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        author.set(look.author());
        state.set(stateOf(look));
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
      propose("");
      return new ChangesState.Clean(
          state.get() instanceof ChangesState.Clean clean ? clean.made() : Optional.empty());
    }
    ChangesInWords changes = look.changes().get();
    leftOut.retainAll(changes.files().stream().map(file -> file.file().path()).toList());
    propose(changes.without(leftOut).proposedMessage());
    return new ChangesState.Ready(changes, Optional.empty());
  }

  /// The proposal is about what is ticked.
  private void proposeForTicked() {
    if (state.get() instanceof ChangesState.Ready ready) {
      propose(ready.changes().without(leftOut).proposedMessage());
    }
  }

  /// A message that the user has written stays.
  private void propose(String proposal) {
    if (message.get().isBlank() || message.get().equals(proposed)) {
      message.set(proposal);
    }
    proposed = proposal;
  }

  /// Commits every changed file that is not left out.
  public void commit() {
    if (!(state.get() instanceof ChangesState.Ready ready)) {
      return;
    }
    List<String> paths =
        ready.changes().files().stream()
            .map(file -> file.file().path())
            .filter(path -> !leftOut.contains(path))
            .toList();
    CommitRequest request = new CommitRequest(paths, message.get(), typedAuthor());
    List<ChangesInWords.DescribedFile> breaking = ready.changes().without(leftOut).breaking();
    if (breaking.isEmpty()) {
      commit(ready.changes(), request);
    } else {
      state.set(new ChangesState.Breaking(ready.changes(), request, breaking));
    }
  }

  private Optional<Author> typedAuthor() {
    return author.get().isPresent() || authorName.get().isBlank()
        ? Optional.empty()
        : Optional.of(new Author(authorName.get().strip(), authorEmail.get().strip()));
  }

  /// Commits what a question was asked about, agreeing to it.
  public void agree() {
    if (state.get() instanceof ChangesState.Breaking breaking) {
      commit(breaking.changes(), breaking.request());
    }
  }

  /// Commits what a question was asked about, with one of the choices.
  public void choose(Consent consent) {
    if (state.get() instanceof ChangesState.Asking asking) {
      commit(asking.changes(), asking.request().agreeing(consent));
    }
  }

  /// Does not commit what a question was asked about.
  public void decline() {
    if (state.get() instanceof ChangesState.Asking asking) {
      state.set(new ChangesState.Ready(asking.changes(), Optional.empty()));
    } else if (state.get() instanceof ChangesState.Breaking breaking) {
      state.set(new ChangesState.Ready(breaking.changes(), Optional.empty()));
    }
  }

  private void commit(ChangesInWords changes, CommitRequest request) {
    state.set(new ChangesState.Committing(changes));
    jobs.submit(
        new JobKind("commit", "Committing"),
        progress -> commitChanges.commit(request, line -> {}, progress),
        outcome -> committed(changes, request, outcome));
  }

  private void committed(
      ChangesInWords changes, CommitRequest request, Outcome<CommitOutcome> outcome) {
    switch (outcome) {
      case Outcome.Done<CommitOutcome>(CommitOutcome.Committed(Commit commit)) -> {
        message.set("");
        leftOut.clear();
        state.set(new ChangesState.Clean(Optional.of(commit)));
        notices.tell(new Notice.Committed(commit, request.paths().size()));
        whenCommitted.run();
        refresh();
      }
      case Outcome.Done<CommitOutcome>(
              CommitOutcome.NeedsConsent(List<Consent> choices, Problem question)) ->
          state.set(new ChangesState.Asking(changes, request, choices, question.text()));
      case Outcome.Done<CommitOutcome>(CommitOutcome.Refused(Problem reason)) ->
          state.set(new ChangesState.Ready(changes, Optional.of(reason.text())));
      case Outcome.Cancelled<CommitOutcome> cancelled -> refresh();
      case Outcome.Failed<CommitOutcome>(Throwable cause) ->
          state.set(new ChangesState.Failed(cause));
    }
  }
}
