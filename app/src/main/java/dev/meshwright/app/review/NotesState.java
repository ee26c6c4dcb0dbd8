package dev.meshwright.app.review;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.review.ShownReview;

/// What is known of the review that what is said is kept in.
sealed interface NotesState {

  record Reading() implements NotesState {}

  /// No review is open, or one cannot be told.
  record Missing(Problem why) implements NotesState {}

  record Open(ShownReview review) implements NotesState {}

  record Failed(Throwable cause) implements NotesState {}
}
