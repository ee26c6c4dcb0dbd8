package dev.meshwright.app.sidebyside;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.sidebyside.CompareStructures;
import dev.meshwright.usecases.sidebyside.FieldPair;
import dev.meshwright.usecases.sidebyside.StructurePair;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Two schemas of the workspace, and how their fields differ.
final class PairViewModel {

  private final NewestJob jobs;
  private final Supplier<List<String>> schemas;
  private final Function<Map<String, String>, FileSource> files;
  private final Supplier<Map<String, String>> unsaved;
  private final String doing;
  private final CompareStructures compare = new CompareStructures();
  private final ObjectProperty<Optional<String>> left;
  private final ObjectProperty<Optional<String>> right;
  private final BooleanProperty differencesOnly = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<PairState> state =
      new ReadOnlyObjectWrapper<>(new PairState.Idle());

  /// @param schemas paths of those that can be chosen
  /// @param files the workspace with some texts in place of those on disk
  /// @param unsaved those texts, as they are now
  /// @param doing what the work is called
  PairViewModel(
      Jobs jobs,
      Supplier<List<String>> schemas,
      Function<Map<String, String>, FileSource> files,
      Supplier<Map<String, String>> unsaved,
      Optional<String> left,
      Optional<String> right,
      String doing) {
    this.jobs = new NewestJob(jobs);
    this.schemas = schemas;
    this.files = files;
    this.unsaved = unsaved;
    this.doing = doing;
    this.left = new SimpleObjectProperty<>(left);
    this.right = new SimpleObjectProperty<>(right);
    this.left.subscribe((was, is) -> compare());
    this.right.subscribe((was, is) -> compare());
  }

  /// Paths of the schemas that can be chosen.
  List<String> schemas() {
    return schemas.get();
  }

  ObjectProperty<Optional<String>> leftProperty() {
    return left;
  }

  ObjectProperty<Optional<String>> rightProperty() {
    return right;
  }

  /// Whether fields that are the same are left out.
  BooleanProperty differencesOnlyProperty() {
    return differencesOnly;
  }

  ReadOnlyObjectProperty<PairState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The fields that are to be seen.
  List<FieldPair> shown(StructurePair pair) {
    return differencesOnly.get()
        ? pair.fields().stream().filter(each -> each.kind() != FieldPair.Kind.SAME).toList()
        : pair.fields();
  }

  /// Puts each at the place of the other.
  void swap() {
    Optional<String> was = left.get();
    left.set(right.get());
    right.set(was);
  }

  void compare() {
    if (left.get().isEmpty() || right.get().isEmpty()) {
      state.set(new PairState.Idle());
      return;
    }
    String ours = left.get().get();
    String theirs = right.get().get();
    state.set(new PairState.Comparing());
    Map<String, String> texts = unsaved.get();
    jobs.submit(
        new JobKind("side-by-side", doing),
        progress -> {
          FileSource now = files.apply(texts);
          return choice(ours, now)
              .flatMap(first ->
                  choice(theirs, now)
                      .flatMap(second -> compare.compare(ours, first, theirs, second)));
        },
        this::done);
  }

  private static Result<SchemaChoice> choice(String path, FileSource files) {
    return files
        .text(path)
        .map(text -> Result.ok(SchemaChoice.of(new SchemaVersion(path, text, files))))
        .orElseGet(() ->
            Result.failed(
                Problem.error(
                    "file-missing",
                    Location.startOf(path),
                    "There is no readable file " + path + ".",
                    "")));
  }

  private void done(Outcome<Result<StructurePair>> outcome) {
    state.set(
        switch (outcome) {
          case Outcome.Done<Result<StructurePair>>(
                  Result.Ok<StructurePair>(StructurePair pair, var notes)) ->
              new PairState.Ready(pair);
          case Outcome.Done<Result<StructurePair>>(
                  Result.Failed<StructurePair>(List<Problem> problems)) ->
              new PairState.Refused(problems.getFirst());
          case Outcome.Cancelled<Result<StructurePair>> cancelled -> new PairState.Idle();
          case Outcome.Failed<Result<StructurePair>>(Throwable cause) ->
              new PairState.Failed(cause);
        });
  }
}
