package dev.meshwright.app.draft;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.DraftSource;
import dev.meshwright.usecases.draft.EvidenceWords;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A new schema, while people decide about it.
final class DraftViewModel {

  private final NewestJob jobs;
  private final Drafting drafting;
  private final String doing;
  private final StringProperty pasted = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<DraftState> state =
      new ReadOnlyObjectWrapper<>(new DraftState.Idle());
  private Optional<Job> running = Optional.empty();

  /// Looks at a source.
  @FunctionalInterface
  interface Drafting {
    Result<SchemaDraft> draft(DraftSource source, Progress progress);
  }

  /// @param doing what the work is called
  DraftViewModel(Jobs jobs, Drafting drafting, String doing) {
    this.jobs = new NewestJob(jobs);
    this.drafting = drafting;
    this.doing = doing;
    name.subscribe(now -> {
      if (state.get() instanceof DraftState.Ready(SchemaDraft draft, DraftAnswers answers, var was)
          && !now.equals(answers.name().orElse(draft.name()))) {
        answer(answers.named(now));
      }
    });
  }

  ReadOnlyObjectProperty<DraftState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Messages or tables that people paste.
  StringProperty pastedProperty() {
    return pasted;
  }

  /// From which the type gets its name.
  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Shown> shownProperty() {
    return shown;
  }

  /// Looks at what was pasted.
  void draftPasted() {
    if (!pasted.get().isBlank()) {
      draft(new DraftSource.Pasted(pasted.get()));
    }
  }

  void draft(DraftSource source) {
    state.set(new DraftState.Looking());
    submit(progress ->
        drafting.draft(source, progress).map(draft -> ready(draft, DraftAnswers.none(), progress)));
  }

  void stop() {
    running.ifPresent(Job::cancel);
  }

  /// Decides the type of a field, by its place among those that it can have.
  ///
  /// @param choice from 0
  void choose(FieldEvidence field, int choice) {
    List<DataType> types = EvidenceWords.choices(field);
    if (choice < types.size()) {
      change(answers -> answers.typed(field.path(), types.get(choice)));
    }
  }

  /// Turns around whether a field may be absent; one that is absent somewhere may.
  void turn(FieldEvidence field) {
    if (field.absent() == 0) {
      change(answers -> answers.turned(field.path()));
    }
  }

  /// Takes another one of the tables.
  void chooseTable(String table) {
    name.set(table);
  }

  /// The next field that is not decided, after one or from the start.
  Optional<FieldEvidence> nextOpen(Optional<FieldEvidence> after) {
    if (!(state.get() instanceof DraftState.Ready(SchemaDraft.OfRows rows, var answers, var w))) {
      return Optional.empty();
    }
    List<FieldEvidence> open = rows.open(answers);
    int at = after.map(rows.fields()::indexOf).orElse(-1);
    return open.stream()
        .filter(field -> rows.fields().indexOf(field) > at)
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private void change(UnaryOperator<DraftAnswers> change) {
    if (state.get() instanceof DraftState.Ready ready) {
      answer(change.apply(ready.answers()));
    }
  }

  /// What is decided counts at once; how it is written comes a moment later.
  private void answer(DraftAnswers answers) {
    if (state.get() instanceof DraftState.Ready(SchemaDraft draft, var before, var written)) {
      state.set(new DraftState.Ready(draft, answers, written));
      submit(progress -> Result.ok(ready(draft, answers, progress)));
    }
  }

  private void submit(Looks looks) {
    running = Optional.of(jobs.submit(new JobKind("draft-schema", doing), looks::at, this::done));
  }

  /// Work that ends in a state.
  @FunctionalInterface
  private interface Looks {
    Result<DraftState.Ready> at(Progress progress);
  }

  private static DraftState.Ready ready(
      SchemaDraft draft, DraftAnswers answers, Progress progress) {
    Map<SchemaFormat, Result<InferredSchema>> written = new EnumMap<>(SchemaFormat.class);
    for (SchemaFormat format : SchemaFormat.values()) {
      progress.checkCancelled();
      written.put(format, draft.write(format, answers));
    }
    return new DraftState.Ready(draft, answers, written);
  }

  private void done(Outcome<Result<DraftState.Ready>> outcome) {
    boolean fresh = state.get() instanceof DraftState.Looking;
    state.set(
        switch (outcome) {
          case Outcome.Done<Result<DraftState.Ready>>(
                  Result.Ok<DraftState.Ready>(DraftState.Ready ready, var notes)) ->
              ready;
          case Outcome.Done<Result<DraftState.Ready>>(
                  Result.Failed<DraftState.Ready>(List<Problem> problems)) ->
              new DraftState.Refused(problems.getFirst());
          case Outcome.Cancelled<Result<DraftState.Ready>> cancelled -> new DraftState.Idle();
          case Outcome.Failed<Result<DraftState.Ready>>(Throwable cause) ->
              new DraftState.Failed(cause);
        });
    if (fresh && state.get() instanceof DraftState.Ready ready) {
      name.set(ready.draft().name());
    }
  }
}
