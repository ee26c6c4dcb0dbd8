package dev.meshwright.app.review;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.WrittenEvent;
import dev.meshwright.usecases.review.agenda.ReviewPoints;

/// Keeps what is said in a review in the repository. Calls block.
interface ReviewKeeping {

  /// The one review that is open, with what is kept of it.
  ///
  /// @return a problem when none is open, or several are
  Result<ShownReview> open(ReviewPoints points, Progress progress);

  /// Starts a review of these two points under a name.
  Result<WrittenEvent> start(String name, ReviewPoints points);

  /// @param change its id
  Result<WrittenEvent> comment(ShownReview review, String change, String text);

  Result<WrittenEvent> decide(ShownReview review, DecideReview.Wanted wanted);
}
