package dev.meshwright.app.review;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.WrittenEvent;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.session.ReviewServices;
import java.util.Optional;

/// Keeps it in the files of the workspace.
final class KeptInFiles implements ReviewKeeping {

  private final ReviewServices reviews;

  KeptInFiles(ReviewServices reviews) {
    this.reviews = reviews;
  }

  @Override
  public Result<ShownReview> open(ReviewPoints points, Progress progress) {
    return reviews
        .showReview()
        .show(Optional.empty(), points.from(), Optional.of(points.to()), progress);
  }

  @Override
  public Result<WrittenEvent> start(String name, ReviewPoints points) {
    return reviews
        .keepReviews()
        .start(
            name,
            points.from(),
            Optional.of(points.to()).filter(to -> !points.isOfWorkingCopy()),
            Optional.empty());
  }

  @Override
  public Result<WrittenEvent> comment(ShownReview review, String change, String text) {
    return reviews.keepReviews().comment(review, change, text);
  }

  @Override
  public Result<WrittenEvent> decide(ShownReview review, DecideReview.Wanted wanted) {
    return reviews.decideReview().decide(review, wanted);
  }
}
