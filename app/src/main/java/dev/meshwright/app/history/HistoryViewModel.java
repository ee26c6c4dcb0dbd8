package dev.meshwright.app.history;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.commit.CommitChanges;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The commits that lead to the head, and the repository's branches.
public final class HistoryViewModel {

  private static final int PAGE = 200;

  private final Jobs jobs;
  private final CommitChanges commitChanges;
  private final Notices notices;
  private final Runnable whenSwitched;
  private final ReadOnlyObjectWrapper<HistoryState> state =
      new ReadOnlyObjectWrapper<>(new HistoryState.Reading());
  private final ReadOnlyObjectWrapper<List<Branch>> branches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> path =
      new SimpleObjectProperty<>(Optional.empty());
  private int limit = PAGE;

  /// @param whenSwitched run after another branch was checked out
  public HistoryViewModel(
      Jobs jobs, CommitChanges commitChanges, Notices notices, Runnable whenSwitched) {
    this.jobs = jobs;
    this.commitChanges = commitChanges;
    this.notices = notices;
    this.whenSwitched = whenSwitched;
    path.addListener((property, was, is) -> refresh());
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

  public void refresh() {
    Optional<String> wanted = path.get();
    int most = limit;
    jobs.submit(
        new JobKind("history", "Reading the history"),
        progress -> look(wanted, most, progress),
        this::looked);
  }

  /// Lists older commits too.
  public void showMore() {
    limit += PAGE;
    refresh();
  }

  private record Look(boolean repository, List<Commit> commits, List<Branch> branches) {}

  private Look look(Optional<String> wanted, int most, Progress progress) {
    return commitChanges.available()
        ? new Look(true, commitChanges.log(wanted, most + 1, progress), commitChanges.branches())
        : new Look(false, List.of(), List.of());
  }

  private void looked(Outcome<Look> outcome) {
    switch (outcome) {
      case Outcome.Done<Look>(Look look) -> {
        branches.set(List.copyOf(look.branches()));
        state.set(
            look.repository()
                ? new HistoryState.Ready(
                    look.commits().stream().limit(limit).toList(), look.commits().size() > limit)
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

  private void change(String title, Consumer<Progress> work) {
    jobs.submit(
        new JobKind("branch", title),
        progress -> {
          work.accept(progress);
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
