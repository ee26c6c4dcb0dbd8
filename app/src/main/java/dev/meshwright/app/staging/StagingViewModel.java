package dev.meshwright.app.staging;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.staging.StagedRow.Standing;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What of the changes is staged; committing that, and putting changes aside.
final class StagingViewModel {

  private final Texts texts = Texts.of(StagingViewModel.class);
  private final Jobs jobs;
  private final CommitChanges changes;
  private final StageChanges staging;
  private final PartDiscarding discarding;
  private final Notices notices;
  private final Told told;
  private final ReadOnlyObjectWrapper<StagingState> state =
      new ReadOnlyObjectWrapper<>(new StagingState.Reading());
  private final ReadOnlyObjectWrapper<Optional<StagingNote>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PartsOfFile>> parts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty message = new SimpleStringProperty("");
  private Optional<String> chosen = Optional.empty();
  private String proposed = "";

  /// Who hears what happened to the repository and its files.
  ///
  /// @param committed a commit was made
  /// @param filesWritten files on disk have other texts
  record Told(Runnable committed, Runnable filesWritten) {}

  StagingViewModel(
      Jobs jobs,
      CommitChanges changes,
      StageChanges staging,
      PartDiscarding discarding,
      Notices notices,
      Told told) {
    this.jobs = jobs;
    this.changes = changes;
    this.staging = staging;
    this.discarding = discarding;
    this.notices = notices;
    this.told = told;
    message.addListener((property, was, is) -> dismiss());
  }

  ReadOnlyObjectProperty<StagingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the last thing asked for was not done.
  ReadOnlyObjectProperty<Optional<StagingNote>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// The parts of the chosen file.
  ReadOnlyObjectProperty<Optional<PartsOfFile>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /// The commit's message: a proposal until the user writes another.
  StringProperty messageProperty() {
    return message;
  }

  void refresh() {
    jobs.submit(
        new JobKind("staging", texts.get("job.read")),
        this::look,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<StagingState>(StagingState read) -> {
              state.set(read);
              if (read instanceof StagingState.Ready ready) {
                propose(ready.staged().proposedMessage());
              }
              lookIntoChosen();
            }
            case Outcome.Cancelled<StagingState> cancelled -> {}
            case Outcome.Failed<StagingState>(Throwable cause) ->
                state.set(new StagingState.Failed(cause));
          }
        });
  }

  private StagingState look(Progress progress) {
    if (!changes.available()) {
      return new StagingState.NoRepository();
    }
    ChangesInWords staged = staging.describe(progress);
    Set<String> inCommit =
        staged.files().stream().map(file -> file.file().path()).collect(Collectors.toSet());
    List<StagedRow> rows = new ArrayList<>();
    for (ChangedFile file : changes.state(progress).changed()) {
      rows.add(new StagedRow(file, standing(file.path(), inCommit)));
    }
    return new StagingState.Ready(rows, staged, staging.putAside());
  }

  private Standing standing(String path, Set<String> inCommit) {
    if (!inCommit.contains(path)) {
      return Standing.NOTHING;
    }
    return staging.parts(path).optional().filter(known -> !known.unstaged().isEmpty()).isPresent()
        ? Standing.PART
        : Standing.ALL;
  }

  /// A message that the user has written stays.
  private void propose(String proposal) {
    if (message.get().isBlank() || message.get().equals(proposed)) {
      message.set(proposal);
    }
    proposed = proposal;
  }

  /// Looks into a file; into none when empty.
  void choose(Optional<String> path) {
    if (!path.equals(chosen)) {
      chosen = path;
      parts.set(Optional.empty());
      lookIntoChosen();
    }
  }

  private void lookIntoChosen() {
    if (chosen.isEmpty() || !(state.get() instanceof StagingState.Ready)) {
      parts.set(Optional.empty());
      return;
    }
    String path = chosen.get();
    jobs.submit(
        new JobKind("staging-parts", texts.get("job.parts", path)),
        progress -> staging.parts(path),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<PartsOfFile>>(Result<PartsOfFile> read) ->
                parts.set(read.optional());
            case Outcome.Cancelled<Result<PartsOfFile>> cancelled -> {}
            case Outcome.Failed<Result<PartsOfFile>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// Stages a file, or takes it out when all of it is staged.
  void toggle(StagedRow row) {
    List<String> paths =
        Stream.concat(Stream.of(row.file().path()), row.file().previousPath().stream()).toList();
    change(
        texts.get("job.stage"),
        progress -> row.standing() == Standing.ALL ? staging.unstage(paths) : staging.stage(paths),
        () -> {});
  }

  /// Stages all changed files.
  void stageAll() {
    if (state.get() instanceof StagingState.Ready ready && !ready.files().isEmpty()) {
      List<String> paths =
          ready.files().stream()
              .map(StagedRow::file)
              .flatMap(file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
              .toList();
      change(texts.get("job.stage"), progress -> staging.stage(paths), () -> {});
    }
  }

  /// Stages a part, or takes it out.
  void toggle(PartRow row) {
    parts
        .get()
        .ifPresent(file ->
            change(
                texts.get("job.stage"),
                progress ->
                    row.staged()
                        ? staging.unstage(file, row.part())
                        : staging.stage(file, row.part()),
                () -> {}));
  }

  /// Takes a part that is not staged out of the file on disk; it can be taken back.
  void discard(PartRow row) {
    dismiss();
    if (!row.staged()) {
      parts.get().ifPresent(file -> discarding.discard(file, row.part(), this::refuse));
    }
  }

  /// Puts all changes aside.
  void putAside() {
    if (discarding.anyUnsaved()) {
      refuse(texts.get("aside.unsaved"));
    } else {
      change(texts.get("job.aside"), staging::putAside, told.filesWritten());
    }
  }

  void takeBack(PutAside entry) {
    if (discarding.anyUnsaved()) {
      refuse(texts.get("aside.unsaved"));
    } else {
      change(
          texts.get("job.back"),
          progress -> staging.takeBack(entry, progress),
          told.filesWritten());
    }
  }

  /// Commits what is staged.
  void commit() {
    if (state.get() instanceof StagingState.Ready ready && !message.get().isBlank()) {
      CommitRequest request = new CommitRequest(List.of(), message.get(), Optional.empty());
      if (ready.staged().breaking().isEmpty()) {
        commit(request);
      } else {
        note.set(Optional.of(new StagingNote.Breaking(request, ready.staged().breaking())));
      }
    }
  }

  /// Commits what the question was about.
  void agree() {
    switch (note.get().orElse(null)) {
      case StagingNote.Breaking breaking -> commit(breaking.request());
      case null -> {}
      case StagingNote.Asking asking -> {}
      case StagingNote.Refused refused -> {}
    }
  }

  /// Commits what the question was about, with one of the choices.
  void choose(Consent consent) {
    if (note.get().orElse(null) instanceof StagingNote.Asking asking) {
      commit(asking.request().agreeing(consent));
    }
  }

  private void commit(CommitRequest request) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("commit", texts.get("job.commit")),
        progress -> staging.commit(request, line -> {}, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<CommitOutcome>(CommitOutcome.Committed(Commit commit)) ->
                committed(commit);
            case Outcome.Done<CommitOutcome>(
                    CommitOutcome.NeedsConsent(List<Consent> choices, Problem question)) ->
                note.set(Optional.of(new StagingNote.Asking(request, choices, question.text())));
            case Outcome.Done<CommitOutcome>(CommitOutcome.Refused(Problem reason)) ->
                refuse(reason.text());
            case Outcome.Cancelled<CommitOutcome> cancelled -> refresh();
            case Outcome.Failed<CommitOutcome>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void committed(Commit commit) {
    int files = state.get() instanceof StagingState.Ready ready ? ready.staged().files().size() : 0;
    message.set("");
    notices.tell(new Notice.Committed(commit, files));
    told.committed().run();
    refresh();
  }

  private void refuse(String words) {
    note.set(Optional.of(new StagingNote.Refused(words)));
  }

  /// Takes the note away.
  void dismiss() {
    note.set(Optional.empty());
  }

  private <T> void change(String title, Work<Result<T>> work, Runnable then) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("stage", title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<T>>(Result.Ok<T> ok) -> then.run();
            case Outcome.Done<Result<T>>(Result.Failed<T>(var problems)) ->
                refuse(problems.stream().map(Problem::text).collect(Collectors.joining(" ")));
            case Outcome.Cancelled<Result<T>> cancelled -> {}
            case Outcome.Failed<Result<T>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
          refresh();
        });
  }
}
