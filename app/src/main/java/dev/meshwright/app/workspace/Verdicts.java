package dev.meshwright.app.workspace;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
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
    Map<String, Mark> marks(Map<String, String> unsaved, Progress progress);
  }

  private final Jobs jobs;
  private final Check check;
  private final Supplier<Map<String, String>> unsavedTexts;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Map<String, Mark>> marks =
      new ReadOnlyObjectWrapper<>(Map.of());

  public Verdicts(
      Jobs jobs, Check check, Supplier<Map<String, String>> unsavedTexts, Notices notices) {
    this.jobs = jobs;
    this.check = check;
    this.unsavedTexts = unsavedTexts;
    this.notices = notices;
  }

  /// By path; a file that is absent has [Mark#NONE].
  public ReadOnlyObjectProperty<Map<String, Mark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  public Mark worst() {
    return marks.get().values().stream().reduce(Mark.NONE, Mark::worst);
  }

  /// Checks again, with the texts as they are now.
  public void refresh() {
    Map<String, String> unsaved = unsavedTexts.get();
    jobs.submit(
        new JobKind("check", "Checking the workspace"),
        progress -> check.marks(unsaved, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Map<String, Mark>>(var found) -> marks.set(Map.copyOf(found));
            case Outcome.Cancelled<Map<String, Mark>> cancelled -> {}
            case Outcome.Failed<Map<String, Mark>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
