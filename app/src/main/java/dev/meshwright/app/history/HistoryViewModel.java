package dev.meshwright.app.history;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
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
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The commits that lead to the head, and the repository's branches.
public final class HistoryViewModel {

  private static final int PAGE = 200;

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final InspectCommits inspect;
  private final Predicate<String> isSchema;
  private final Notices notices;
  private final Runnable whenSwitched;
  private final ReadOnlyObjectWrapper<HistoryState> state =
      new ReadOnlyObjectWrapper<>(new HistoryState.Reading());
  private final ReadOnlyObjectWrapper<List<Branch>> branches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> path =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty field = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper branchAsked = new ReadOnlyBooleanWrapper();
  private int limit = PAGE;

  /// @param isSchema whether a path is a schema, whose history is told in words
  /// @param whenSwitched run after another branch was checked out
  public HistoryViewModel(
      Jobs jobs,
      CommitChanges commitChanges,
      InspectCommits inspect,
      Predicate<String> isSchema,
      Notices notices,
      Runnable whenSwitched) {
    this.jobs = jobs;
    this.commitChanges = commitChanges;
    this.inspect = inspect;
    this.isSchema = isSchema;
    this.notices = notices;
    this.whenSwitched = whenSwitched;
    path.addListener((property, was, is) -> {
      field.set("");
      refresh();
    });
    field.addListener((property, was, is) -> refresh());
  }

  public ReadOnlyObjectProperty<HistoryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Local ones first.
  public ReadOnlyObjectProperty<List<Branch>> branchesProperty() {
    return branches.getReadOnlyProperty();
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

  /// Whether the user asked for the branches there are, and has not been offered them yet.
  public ReadOnlyBooleanProperty branchAskedProperty() {
    return branchAsked.getReadOnlyProperty();
  }

  /// Has the branches offered, as soon as there is a view for it.
  public void askBranch() {
    branchAsked.set(true);
  }

  /// The branches are offered.
  void branchesOffered() {
    branchAsked.set(false);
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
      boolean repository,
      List<Commit> commits,
      List<Branch> branches,
      Map<String, List<DescribedChange>> words) {}

  private Look tell(String schema, Optional<String> part, int most, Progress progress) {
    if (!commitChanges.available()) {
      return new Look(false, List.of(), List.of(), Map.of());
    }
    List<DescribedCommit> story =
        inspect.story(schema, part, most + 1, progress).orElseThrow(RefusedException::new);
    Map<String, List<DescribedChange>> words = new LinkedHashMap<>();
    story.forEach(told -> words.put(told.commit().id(), told.changes()));
    return new Look(
        true,
        story.stream().map(DescribedCommit::commit).toList(),
        commitChanges.branches(),
        words);
  }

  private Look look(Optional<String> wanted, int most, Progress progress) {
    return commitChanges.available()
        ? new Look(
            true, commitChanges.log(wanted, most + 1, progress), commitChanges.branches(), Map.of())
        : new Look(false, List.of(), List.of(), Map.of());
  }

  private void looked(Outcome<Look> outcome) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        branches.set(List.copyOf(look.branches()));
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

  /// Makes a branch at the head and checks it out.
  public void createBranch(String name) {
    change("Creating branch " + name, progress -> commitChanges.createBranch(name));
  }

  public void switchTo(Branch branch) {
    change(
        "Switching to " + branch.name(),
        progress -> commitChanges.switchBranch(branch.name(), progress));
  }

  private void change(String title, Function<Progress, Result<?>> work) {
    jobs.submit(
        new JobKind("branch", title),
        progress -> {
          work.apply(progress).orElseThrow(RefusedException::new);
          return title;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<String> done -> {
              refresh();
              whenSwitched.run();
            }
            case Outcome.Cancelled<String> cancelled -> refresh();
            case Outcome.Failed<String>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
