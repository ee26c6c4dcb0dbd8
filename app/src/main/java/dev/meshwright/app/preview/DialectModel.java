package dev.meshwright.app.preview;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.usecases.sample.SampleDialect.Dialect;
import dev.meshwright.usecases.samplesettings.CsvWords;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// How the CSV sample in front is read, and choosing it; also while it cannot be read, for then a
/// choice is the way on.
final class DialectModel {

  private static final JobKind KIND = new JobKind("dialect", "Reading how the sample is read");

  private final Jobs jobs;
  private final PreviewUseCases data;
  private final PreviewViewModel preview;
  private final PreviewEdits edits;
  private final ReadOnlyObjectWrapper<QueryState<Dialect>> answer =
      new ReadOnlyObjectWrapper<>(new QueryState.None<>());
  private final ChangeListener<PreviewState> onState = (property, was, is) -> ask(is);
  private Optional<Job> running = Optional.empty();
  private Optional<Object> about = Optional.empty();

  DialectModel(Jobs jobs, PreviewUseCases data, PreviewViewModel preview, PreviewEdits edits) {
    this.jobs = jobs;
    this.data = data;
    this.preview = preview;
    this.edits = edits;
    preview.stateProperty().addListener(onState);
    ask(preview.stateProperty().get());
  }

  /// Refused for what is not CSV.
  public ReadOnlyObjectProperty<QueryState<Dialect>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  private void ask(PreviewState state) {
    switch (state) {
      case PreviewState.Ready(ShownRows shown, boolean stale) -> about(shown);
      case PreviewState.Rejected rejected -> about(rejected);
      case PreviewState.NoTransformation none -> about(none);
      case PreviewState.Waiting waiting -> about(waiting);
      // Until the rows are there, or the reason why there are none, nothing is known anew.
      case PreviewState.Running going -> about = Optional.empty();
      case PreviewState.Stopped stopped -> {}
      case PreviewState.Failed failed -> {}
    }
  }

  /// @param reason to ask; the same one is not asked about again
  private void about(Object reason) {
    if (about.equals(Optional.of(reason))) {
      return;
    }
    about = Optional.of(reason);
    running.ifPresent(Job::cancel);
    running = Optional.empty();
    Optional<String> sample = preview.sampleInFront();
    if (sample.isEmpty()) {
      answer.set(new QueryState.None<>());
      return;
    }
    answer.set(new QueryState.Working<>());
    running =
        Optional.of(
            jobs.<Result<Dialect>>submit(
                KIND,
                progress -> data.dialects().of(sample.get(), progress),
                outcome -> ended(reason, outcome)));
  }

  private void ended(Object reason, Outcome<Result<Dialect>> outcome) {
    if (!about.equals(Optional.of(reason))) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<Result<Dialect>>(Result.Ok<Dialect>(Dialect dialect, var notes)) ->
          answer.set(new QueryState.Given<>(dialect));
      case Outcome.Done<Result<Dialect>>(Result.Failed<Dialect>(var problems)) ->
          answer.set(new QueryState.Refused<>(problems));
      case Outcome.Cancelled<Result<Dialect>> cancelled -> {}
      case Outcome.Failed<Result<Dialect>>(Throwable cause) ->
          answer.set(new QueryState.Broken<>(cause));
    }
  }

  /// Chooses an option; a blank text leaves it to be found out again.
  ///
  /// @return whether the text can stand for the option
  public boolean choose(CsvOption option, String value) {
    if (!(answer.get() instanceof QueryState.Given<Dialect>(Dialect now))) {
      return false;
    }
    CsvOptions before = now.chosen();
    if (!value.isEmpty() && !CsvWords.fits(option, value)) {
      return false;
    }
    CsvOptions after = value.isEmpty() ? before.without(option) : before.with(option, value);
    if (!after.equals(before)) {
      preview.sampleInFront().ifPresent(sample -> edits.choose(sample, after));
    }
    return true;
  }

  void dispose() {
    preview.stateProperty().removeListener(onState);
    running.ifPresent(Job::cancel);
  }
}
