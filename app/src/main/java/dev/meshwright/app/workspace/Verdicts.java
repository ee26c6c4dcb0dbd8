package dev.meshwright.app.workspace;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How each changed schema of the workspace stands against its baseline.
public final class Verdicts {

  /// Checks the workspace. Blocks.
  @FunctionalInterface
  public interface Check {
    /// @param unsaved texts to take instead of the files, by path
    CheckState check(Map<String, String> unsaved, Progress progress);
  }

  private final Jobs jobs;
  private final Check check;
  private final Supplier<Map<String, String>> unsavedTexts;
  private final ReadOnlyObjectWrapper<CheckState> state =
      new ReadOnlyObjectWrapper<>(new CheckState.Checking());

  public Verdicts(Jobs jobs, Check check, Supplier<Map<String, String>> unsavedTexts) {
    this.jobs = jobs;
    this.check = check;
    this.unsavedTexts = unsavedTexts;
  }

  public ReadOnlyObjectProperty<CheckState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// By path; a file that is absent has [Mark#NONE]. Empty while nothing is known.
  public Map<String, Mark> marks() {
    return switch (state.get()) {
      case CheckState.Judged judged -> judged.marks();
      case CheckState.Checking checking -> Map.of();
      case CheckState.NothingToJudge nothing -> Map.of();
      case CheckState.Failed failed -> Map.of();
    };
  }

  public Mark worst() {
    return marks().values().stream().reduce(Mark.NONE, Mark::worst);
  }

  /// Checks again, with the texts as they are now.
  public void refresh() {
    Map<String, String> unsaved = unsavedTexts.get();
    jobs.submit(
        new JobKind("check", "Checking the workspace"),
        progress -> check.check(unsaved, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<CheckState>(CheckState found) -> state.set(found);
            case Outcome.Cancelled<CheckState> cancelled -> {}
            case Outcome.Failed<CheckState>(Throwable cause) ->
                state.set(new CheckState.Failed(cause));
          }
        });
  }
}
