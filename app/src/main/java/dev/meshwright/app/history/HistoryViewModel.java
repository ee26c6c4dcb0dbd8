package dev.meshwright.app.history;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.commit.InspectCommits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The commits that lead to the head.
public final class HistoryViewModel {

  private static final int PAGE = 200;

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final InspectCommits inspect;
  private final Predicate<String> isSchema;
  private final ReadOnlyObjectWrapper<HistoryState> state =
      new ReadOnlyObjectWrapper<>(new HistoryState.Reading());
  private final ObjectProperty<Optional<String>> path =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty field = new SimpleStringProperty("");
  private int limit = PAGE;

  /// @param isSchema whether a path is a schema, whose history is told in words
  public HistoryViewModel(
      Jobs jobs, CommitChanges commitChanges, InspectCommits inspect, Predicate<String> isSchema) {
    this.jobs = jobs;
    this.commitChanges = commitChanges;
    this.inspect = inspect;
    this.isSchema = isSchema;
    path.addListener((property, was, is) -> {
      field.set("");
      refresh();
    });
    field.addListener((property, was, is) -> refresh());
  }

  public ReadOnlyObjectProperty<HistoryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Only commits that changed this file; empty for all.
  public ObjectProperty<Optional<String>> pathProperty() {
    return path;
  }

  /// A part of the schema that the history is narrowed to, by its path or the end of one; blank for
  /// all of it.
  public StringProperty fieldProperty() {
    return field;
  }

  /// Whether the history is narrowed to a schema, so that a field of it can be asked for.
  public boolean tellsFields() {
    return path.get().filter(isSchema).isPresent();
  }

  public void refresh() {
    Optional<String> wanted = path.get();
    Optional<String> part = Optional.of(field.get().strip()).filter(name -> !name.isEmpty());
    boolean story = tellsFields();
    int most = limit;
    jobs.submit(
        new JobKind("history", "Reading the history"),
        progress ->
            story ? tell(wanted.orElseThrow(), part, most, progress) : look(wanted, most, progress),
        this::looked);
  }

  /// Lists older commits too.
  public void showMore() {
    limit += PAGE;
    refresh();
  }

  private record Look(
      boolean repository, List<Commit> commits, Map<String, List<DescribedChange>> words) {}

  private Look tell(String schema, Optional<String> part, int most, Progress progress) {
    if (!commitChanges.available()) {
      return new Look(false, List.of(), Map.of());
    }
    List<DescribedCommit> story =
        inspect.story(schema, part, most + 1, progress).orElseThrow(RefusedException::new);
    Map<String, List<DescribedChange>> words = new LinkedHashMap<>();
    story.forEach(told -> words.put(told.commit().id(), told.changes()));
    return new Look(true, story.stream().map(DescribedCommit::commit).toList(), words);
  }

  private Look look(Optional<String> wanted, int most, Progress progress) {
    return commitChanges.available()
        ? new Look(true, commitChanges.log(wanted, most + 1, progress), Map.of())
        : new Look(false, List.of(), Map.of());
  }

  private void looked(Outcome<Look> outcome) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        state.set(
            look.repository()
                ? new HistoryState.Ready(
                    look.commits().stream().limit(limit).toList(),
                    look.commits().size() > limit,
                    look.words())
                : new HistoryState.NoRepository());
      }
      case Outcome.Cancelled<Look> cancelled -> {}
      case Outcome.Failed<Look>(Throwable cause) -> state.set(new HistoryState.Failed(cause));
    }
  }
}
