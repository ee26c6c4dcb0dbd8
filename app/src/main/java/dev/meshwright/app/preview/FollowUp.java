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

/// A question about the rows that are shown, asked again for each new rows as long as its answer is
/// wanted.
final class FollowUp<T> {

  /// Answers, in the background.
  @FunctionalInterface
  interface Question<T> {
    Result<T> about(Shown shown, Progress progress);
  }

  private final Jobs jobs;
  private final JobKind kind;
  private final ReadOnlyObjectProperty<Optional<Shown>> shown;
  private final Consumer<T> letGo;
  private final BooleanProperty wanted = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<Answer<T>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.None<>());
  private final ChangeListener<Optional<Shown>> onShown = (property, was, is) -> ask();
  private Question<T> question;
  private Optional<Job> running = Optional.empty();

  /// @param letGo ends an answer that is not shown any more, in the background
  FollowUp(
      Jobs jobs,
      JobKind kind,
      ReadOnlyObjectProperty<Optional<Shown>> shown,
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

  public ReadOnlyObjectProperty<Answer<T>> answerProperty() {
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
      replace(new Answer.None<>());
      return;
    }
    Shown about = shown.get().get();
    Question<T> asked = question;
    replace(new Answer.Working<>());
    running =
        Optional.of(
            jobs.<Result<T>>submit(
                kind,
                progress -> asked.about(about, progress),
                outcome -> ended(about, asked, outcome)));
  }

  private void ended(Shown about, Question<T> asked, Outcome<Result<T>> outcome) {
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
          replace(new Answer.Given<>(value));
      case Outcome.Done<Result<T>>(Result.Failed<T>(var problems)) ->
          replace(new Answer.Refused<>(problems));
      case Outcome.Cancelled<Result<T>> cancelled -> {}
      case Outcome.Failed<Result<T>>(Throwable cause) -> replace(new Answer.Broken<>(cause));
    }
  }

  private void replace(Answer<T> next) {
    Answer<T> old = answer.get();
    answer.set(next);
    if (old instanceof Answer.Given<T>(T value)) {
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
    replace(new Answer.None<>());
  }
}
