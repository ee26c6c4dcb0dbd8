package dev.meshwright.app.review;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.WrittenEvent;
import dev.meshwright.usecases.review.agenda.ReviewPoints;

/// Of a workspace where no review is open, and none can be started.
final class NoReview implements ReviewKeeping {

  private static final Problem NONE =
      Problem.error("test", Location.startOf(""), "No review is open.", "");

  @Override
  public Result<ShownReview> open(ReviewPoints points, Progress progress) {
    return Result.failed(NONE);
  }

  @Override
  public Result<WrittenEvent> start(String name, ReviewPoints points) {
    return Result.failed(NONE);
  }

  @Override
  public Result<WrittenEvent> comment(ShownReview review, String change, String text) {
    return Result.failed(NONE);
  }

  @Override
  public Result<WrittenEvent> decide(ShownReview review, DecideReview.Wanted wanted) {
    return Result.failed(NONE);
  }
}
