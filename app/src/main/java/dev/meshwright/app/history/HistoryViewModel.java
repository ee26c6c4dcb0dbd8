package dev.meshwright.app.history;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphRow;
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

/// The commits of the repository, or of a file, or of a part of a schema.
public final class HistoryViewModel {

  /// What is read at once, so that it stands there at once.
  private static final int PAGE = 200;

  /// What is read after that without being asked for.
  private static final int REST = 20_000;

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final InspectCommits inspect;
  private final Predicate<String> isSchema;
  private final ReadOnlyObjectWrapper<HistoryState> state =
      new ReadOnlyObjectWrapper<>(new HistoryState.Reading());
  private final ObjectProperty<Optional<String>> path =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty field = new SimpleStringProperty("");
  private final ObjectProperty<CommitSearch> search =
      new SimpleObjectProperty<>(CommitSearch.all(false));
  private int rest = REST;
  private int told = PAGE;

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
    search.addListener((property, was, is) -> refresh());
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

  /// Which commits are listed while the history is narrowed to no file.
  public ObjectProperty<CommitSearch> searchProperty() {
    return search;
  }

  /// Whether the history is narrowed to a schema, so that a field of it can be asked for.
  public boolean tellsFields() {
    return path.get().filter(isSchema).isPresent();
  }

  /// Reads a first page, and then the rest.
  public void refresh() {
    rest = REST;
    told = PAGE;
    read(true);
  }

  /// Lists older commits too.
  public void showMore() {
    rest *= 4;
    told += PAGE;
    read(false);
  }

  private void read(boolean first) {
    Optional<String> wanted = path.get();
    Optional<String> part = Optional.of(field.get().strip()).filter(name -> !name.isEmpty());
    CommitSearch commits = search.get();
    boolean story = tellsFields() && (!first || part.isPresent());
    int most = story ? told : first ? PAGE : rest;
    jobs.submit(
        new JobKind("history", "Reading the history"),
        progress ->
            !commitChanges.available()
                ? new Look(false, List.of(), Map.of())
                : story
                    ? tell(wanted.orElseThrow(), part, most, progress)
                    : look(wanted, commits, most, progress),
        outcome -> looked(outcome, most, first && !story));
  }

  private record Look(
      boolean repository, List<GraphRow> rows, Map<String, List<DescribedChange>> words) {}

  private Look tell(String schema, Optional<String> part, int most, Progress progress) {
    List<DescribedCommit> story =
        inspect.story(schema, part, most + 1, progress).orElseThrow(RefusedException::new);
    Map<String, List<DescribedChange>> words = new LinkedHashMap<>();
    story.forEach(told -> words.put(told.commit().id(), told.inWords()));
    return new Look(true, listed(story.stream().map(DescribedCommit::commit).toList()), words);
  }

  private Look look(Optional<String> wanted, CommitSearch commits, int most, Progress progress) {
    List<GraphRow> rows =
        wanted.isPresent()
            ? listed(commitChanges.log(wanted, most + 1, progress))
            : commitChanges.graph(commits, most + 1, progress);
    return new Look(true, rows, Map.of());
  }

  private static List<GraphRow> listed(List<Commit> commits) {
    return commits.stream().map(commit -> new GraphRow(commit, 0, 0, List.of())).toList();
  }

  private void looked(Outcome<Look> outcome, int most, boolean goesOn) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        boolean more = look.rows().size() > most;
        boolean rest = goesOn && (more || (tellsFields() && !look.rows().isEmpty()));
        state.set(
            look.repository()
                ? new HistoryState.Ready(
                    look.rows().stream().limit(most).toList(), more && !rest, look.words())
                : new HistoryState.NoRepository());
        if (rest) {
          read(false);
        }
      }
      case Outcome.Cancelled<Look> cancelled -> {}
      case Outcome.Failed<Look>(Throwable cause) -> state.set(new HistoryState.Failed(cause));
    }
  }
}
