package dev.meshwright.app.review;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.review.agenda.PlacedText;
import dev.meshwright.usecases.review.agenda.Promise;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import java.util.Arrays;
import java.util.Optional;

/// Agendas as the tests need them.
final class ReviewedItems {

  private ReviewedItems() {}

  static Result<ReviewAgenda> agenda(ReviewItem... items) {
    return Result.ok(
        new ReviewAgenda(
            ReviewPoints.ofBranch(), "main (1a2b3c4)", Arrays.asList(items), FileSource.empty()));
  }

  static ReviewItem file(String path) {
    return new ReviewItem.FileChanged(
        new ChangedFile(path, FileState.MODIFIED, Optional.empty()),
        Optional.of(text(path, "select a\nfrom t\n")),
        Optional.of(text(path, "select a, b\nfrom t\n")));
  }

  static ReviewItem lostPromise() {
    Promise.About about = new Promise.About(Promise.Kind.REQUIRED, "orders.total", "");
    return new ReviewItem.PromiseChanged(
        "orders.odcs.yaml",
        about,
        Optional.of(new Promise(about, "", TextRange.at(0))),
        Optional.empty(),
        Optional.of(text("orders.odcs.yaml", "required: true\n")),
        Optional.empty());
  }

  private static PlacedText text(String path, String text) {
    return new PlacedText(Location.startOf(path), text);
  }

  static Result<ReviewAgenda> refused() {
    return Result.failed(
        Problem.error("test", Location.startOf(""), "There is no branch x.", "Name another one."));
  }

  /// Of a workspace where no review is open.
  static NotesViewModel notes() {
    return new NotesViewModel(ReviewPoints.ofBranch(), new SameThreadJobs(), new NoReview());
  }
}
