package dev.meshwright.app.review;

import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.ItemNotes;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.WrittenEvent;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What people say and decide in a review, and what of it is kept.
final class NotesViewModel {

  private final ReviewPoints points;
  private final Jobs jobs;
  private final NewestJob reading;
  private final ReviewKeeping keeping;
  private final ReadOnlyObjectWrapper<NotesState> state =
      new ReadOnlyObjectWrapper<>(new NotesState.Reading());
  private final ReadOnlyObjectWrapper<Optional<String>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  NotesViewModel(ReviewPoints points, Jobs jobs, ReviewKeeping keeping) {
    this.points = points;
    this.jobs = jobs;
    this.reading = new NewestJob(jobs);
    this.keeping = keeping;
  }

  ReadOnlyObjectProperty<NotesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the last thing that was said could not be kept.
  ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  void forgetRefusal() {
    refusal.set(Optional.empty());
  }

  /// Reads what is kept.
  void refresh() {
    reading.<Result<ShownReview>>submit(
        new JobKind("review-notes", "Reading comments and decisions"),
        progress -> keeping.open(points, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<ShownReview>>(Result.Ok<ShownReview>(var review, var notes)) ->
                state.set(new NotesState.Open(review));
            case Outcome.Done<Result<ShownReview>>(Result.Failed<ShownReview> failed) ->
                state.set(new NotesState.Missing(failed.problem()));
            case Outcome.Cancelled<Result<ShownReview>> cancelled -> {}
            case Outcome.Failed<Result<ShownReview>>(Throwable cause) ->
                state.set(new NotesState.Failed(cause));
          }
        });
  }

  /// What is kept of a change; empty where no review is open.
  Optional<ItemNotes> of(ReviewItem item) {
    return state.get() instanceof NotesState.Open(ShownReview review)
        ? Optional.of(ItemNotes.of(review, item))
        : Optional.empty();
  }

  /// Whether something can be said of a change.
  boolean isKnown(ReviewItem item) {
    return change(item).isPresent();
  }

  private Optional<String> change(ReviewItem item) {
    return of(item)
        .flatMap(ItemNotes::decided)
        .map(decided -> decided.change())
        .map(ReviewedChange::id);
  }

  /// Starts a review.
  ///
  /// @param then run once that is done
  void start(String name, Runnable then) {
    write(progress -> keeping.start(name, points), then);
  }

  /// @param then run once that is done
  void comment(ReviewItem item, String text, Runnable then) {
    said(item, (review, change) -> keeping.comment(review, change, text), then);
  }

  /// @param until the last day of a waiver
  /// @param then run once that is done
  void decide(
      ReviewItem item, DecisionKind kind, String reason, Optional<LocalDate> until, Runnable then) {
    said(
        item,
        (review, change) ->
            keeping.decide(review, new DecideReview.Wanted(change, kind, reason, until, false)),
        then);
  }

  @FunctionalInterface
  private interface Said {
    Result<WrittenEvent> write(ShownReview review, String change);
  }

  private void said(ReviewItem item, Said said, Runnable then) {
    Optional<String> change = change(item);
    if (state.get() instanceof NotesState.Open(ShownReview review) && change.isPresent()) {
      write(progress -> said.write(review, change.get()), then);
    }
  }

  private void write(Work<Result<WrittenEvent>> work, Runnable then) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<WrittenEvent>>(Result.Ok<WrittenEvent> written) -> {
              refusal.set(Optional.empty());
              then.run();
              refresh();
            }
            case Outcome.Done<Result<WrittenEvent>>(Result.Failed<WrittenEvent> refused) ->
                refusal.set(Optional.of(words(refused.problem())));
            case Outcome.Cancelled<Result<WrittenEvent>> cancelled -> {}
            case Outcome.Failed<Result<WrittenEvent>>(Throwable cause) ->
                refusal.set(Optional.of(Failure.message(cause)));
          }
        });
  }

  private static String words(Problem problem) {
    return problem.message();
  }
}
