package dev.meshwright.app.preview;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;

/// A query about the rows that are shown, run again for each new rows as long as its answer is
/// wanted.
final class DependentQuery<T> {

  /// Answers, in the background.
  @FunctionalInterface
  interface Question<T> {
    Result<T> about(ShownRows shown, Progress progress);
  }

  private final Jobs jobs;
  private final JobKind kind;
  private final ReadOnlyObjectProperty<Optional<ShownRows>> shown;
  private final Consumer<T> letGo;
  private final BooleanProperty wanted = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<QueryState<T>> answer =
      new ReadOnlyObjectWrapper<>(new QueryState.None<>());
  private final ChangeListener<Optional<ShownRows>> onShown = (property, was, is) -> ask();
  private Question<T> question;
  private Optional<Job> running = Optional.empty();

  /// @param letGo ends an answer that is not shown any more, in the background
  DependentQuery(
      Jobs jobs,
      JobKind kind,
      ReadOnlyObjectProperty<Optional<ShownRows>> shown,
      Question<T> question,
      Consumer<T> letGo) {
    this.jobs = jobs;
    this.kind = kind;
    this.shown = shown;
    this.question = question;
    this.letGo = letGo;
    shown.addListener(onShown);
    wanted.addListener((property, was, is) -> ask());
  }

  /// Whether the answer is wanted.
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  public ReadOnlyObjectProperty<QueryState<T>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// Asks something else from now on.
  void ask(Question<T> newQuestion) {
    question = newQuestion;
    ask();
  }

  private void ask() {
    running.ifPresent(Job::cancel);
    running = Optional.empty();
    if (!wanted.get() || shown.get().isEmpty()) {
      replace(new QueryState.None<>());
      return;
    }
    ShownRows about = shown.get().get();
    Question<T> asked = question;
    replace(new QueryState.Working<>());
    running =
        Optional.of(
            jobs.<Result<T>>submit(
                kind,
                progress -> asked.about(about, progress),
                outcome -> ended(about, asked, outcome)));
  }

  private void ended(ShownRows about, Question<T> asked, Outcome<Result<T>> outcome) {
    boolean current =
        wanted.get() && asked.equals(question) && shown.get().filter(about::equals).isPresent();
    if (!current) {
      if (outcome instanceof Outcome.Done<Result<T>>(Result.Ok<T>(T value, var notes))) {
        end(value);
      }
      return;
    }
    switch (outcome) {
      case Outcome.Done<Result<T>>(Result.Ok<T>(T value, var notes)) ->
          replace(new QueryState.Given<>(value));
      case Outcome.Done<Result<T>>(Result.Failed<T>(var problems)) ->
          replace(new QueryState.Refused<>(problems));
      case Outcome.Cancelled<Result<T>> cancelled -> {}
      case Outcome.Failed<Result<T>>(Throwable cause) -> replace(new QueryState.Broken<>(cause));
    }
  }

  private void replace(QueryState<T> next) {
    QueryState<T> old = answer.get();
    answer.set(next);
    if (old instanceof QueryState.Given<T>(T value)) {
      end(value);
    }
  }

  private void end(T value) {
    jobs.submit(
        new JobKind("let-go:" + System.identityHashCode(value), ""),
        progress -> {
          letGo.accept(value);
          return value;
        },
        outcome -> {});
  }

  void dispose() {
    shown.removeListener(onShown);
    running.ifPresent(Job::cancel);
    replace(new QueryState.None<>());
  }
}
