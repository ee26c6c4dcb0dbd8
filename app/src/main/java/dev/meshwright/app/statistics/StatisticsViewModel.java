package dev.meshwright.app.statistics;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Counts when it is asked to: a large workspace with a long history takes its time.
final class StatisticsViewModel {

  private final NewestJob jobs;
  private final Function<Progress, WorkspaceStatistics> collect;
  private final ReadOnlyObjectWrapper<StatisticsState> state =
      new ReadOnlyObjectWrapper<>(new StatisticsState.Counting());

  StatisticsViewModel(Jobs jobs, Function<Progress, WorkspaceStatistics> collect) {
    this.jobs = new NewestJob(jobs);
    this.collect = collect;
  }

  ReadOnlyObjectProperty<StatisticsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Counts, or counts again.
  void count() {
    state.set(new StatisticsState.Counting());
    jobs.submit(
        new JobKind("statistics", "Counting what the workspace holds"),
        collect::apply,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<WorkspaceStatistics>(WorkspaceStatistics statistics) ->
                state.set(new StatisticsState.Ready(statistics));
            case Outcome.Cancelled<WorkspaceStatistics> cancelled ->
                state.set(new StatisticsState.Stopped());
            case Outcome.Failed<WorkspaceStatistics>(Throwable cause) ->
                state.set(new StatisticsState.Failed(cause));
          }
        });
  }
}
