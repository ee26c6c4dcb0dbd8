package dev.meshwright.usecases.review;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.gate.settings.ReviewDemand;
import java.util.List;
import java.util.Set;

/// What is left to do in reviews.
///
/// @param demanded what was asked of them
/// @param reviews by name
/// @param threads how many there are, in these reviews and on their own
/// @param problems what is wrong with files, and errors for what is asked and missing
public record CheckedReviews(
    Set<ReviewDemand> demanded, List<ShownReview> reviews, int threads, List<Problem> problems) {

  public CheckedReviews {
    demanded = Set.copyOf(demanded);
    reviews = List.copyOf(reviews);
    problems = List.copyOf(problems);
  }
}
