package dev.meshwright.usecases.review;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.review.scope.ReviewScope;
import dev.meshwright.usecases.review.scope.ReviewStandings;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import java.util.List;
import java.util.Optional;

/// A review with all that is known of it.
///
/// @param scope empty where what changed is not known; `problems` says why
/// @param files the reviewed state; the files on disk where it is not known
/// @param threads with where their places are in the reviewed state
public record ShownReview(
    ReviewRecord record,
    Optional<ReviewScope> scope,
    ReviewStandings standings,
    FileSource files,
    List<LocatedThread> threads,
    List<Problem> problems) {

  public ShownReview {
    threads = List.copyOf(threads);
    problems = List.copyOf(problems);
  }
}
