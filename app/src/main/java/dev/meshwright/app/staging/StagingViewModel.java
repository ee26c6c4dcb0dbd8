package dev.meshwright.app.staging;

import dev.meshwright.app.committing.CommitFlow;
import dev.meshwright.app.committing.CommitTarget;
import dev.meshwright.app.committing.Committing;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

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
  private final CommitFlow flow;
  private final ReadOnlyObjectWrapper<Optional<PartsOfFile>> parts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> wanted =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<String> chosen = Optional.empty();

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
      Committing committing,
      Told told) {
    this.jobs = jobs;
    this.changes = changes;
    this.staging = staging;
    this.discarding = discarding;
    this.notices = notices;
    this.told = told;
    this.flow = committing.flow(new Staged());
  }

  ReadOnlyObjectProperty<StagingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The way of a commit, from its message on; says also why something else was not done.
  CommitFlow flow() {
    return flow;
  }

  /// The parts of the chosen file.
  ReadOnlyObjectProperty<Optional<PartsOfFile>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  void refresh() {
    flow.refresh();
    jobs.submit(
        new JobKind("staging", texts.get("job.read")),
        this::look,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<StagingState>(StagingState read) -> {
              state.set(read);
              if (read instanceof StagingState.Ready ready) {
                flow.message().propose(ready.staged());
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

  /// Chooses a file, now or when it is listed.
  void want(String path) {
    wanted.set(Optional.of(path));
    refresh();
  }

  /// A file that is to be chosen.
  ObjectProperty<Optional<String>> wantedProperty() {
    return wanted;
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

  /// Stages files, or takes them out when all of each is staged.
  void toggle(List<StagedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    boolean staged = rows.stream().allMatch(row -> row.standing() == Standing.ALL);
    List<String> paths = paths(rows);
    change(
        texts.get("job.stage"),
        progress -> staged ? staging.unstage(paths) : staging.stage(paths),
        done -> {});
  }

  private static List<String> paths(List<StagedRow> rows) {
    return rows.stream()
        .map(StagedRow::file)
        .flatMap(file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
        .toList();
  }

  /// Stages files as they are on disk.
  void stage(List<String> paths) {
    change(texts.get("job.stage"), progress -> staging.stage(paths), done -> {});
  }

  /// Stages all changed files.
  void stageAll() {
    if (state.get() instanceof StagingState.Ready ready && !ready.files().isEmpty()) {
      stage(paths(ready.files()));
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
                done -> {}));
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
      change(
          texts.get("job.aside"),
          staging::putAside,
          entry -> {
            notices.tell(
                new Notice.Did(texts.get("aside.done"), Optional.of(() -> takeBack(entry))));
            told.filesWritten().run();
          });
    }
  }

  void takeBack(PutAside entry) {
    if (discarding.anyUnsaved()) {
      refuse(texts.get("aside.unsaved"));
    } else {
      change(
          texts.get("job.back"),
          progress -> staging.takeBack(entry, progress),
          restored -> {
            notices.tell(new Notice.Did(texts.get("back.done"), Optional.empty()));
            told.filesWritten().run();
          });
    }
  }

  private void refuse(String words) {
    flow.refuse(words);
  }

  private void dismiss() {
    flow.decline();
  }

  /// The index.
  private final class Staged implements CommitTarget {

    @Override
    public boolean isReady() {
      return state.get() instanceof StagingState.Ready;
    }

    @Override
    public List<String> paths() {
      return List.of();
    }

    @Override
    public Optional<List<String>> judged() {
      return Optional.empty();
    }

    @Override
    public ChangesInWords changes() {
      return state.get() instanceof StagingState.Ready ready
          ? ready.staged()
          : new ChangesInWords(List.of());
    }

    @Override
    public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
      return staging.commit(request, output, progress);
    }

    @Override
    public void include(String path) {
      staging.stage(List.of(path));
    }

    @Override
    public void moved(Optional<Commit> made) {
      told.committed().run();
      refresh();
    }
  }

  private <T> void change(String title, Work<Result<T>> work, Consumer<T> then) {
    dismiss();
    jobs.submitInOrder(
        new JobKind("stage", title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<T>>(Result.Ok<T>(T value, var notes)) -> then.accept(value);
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
