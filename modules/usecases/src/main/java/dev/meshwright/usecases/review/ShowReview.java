package dev.meshwright.usecases.review;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.review.scope.ReviewChanges;
import dev.meshwright.usecases.review.scope.ReviewEnds;
import dev.meshwright.usecases.review.scope.ReviewScope;
import dev.meshwright.usecases.review.scope.ReviewStandings;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a review together: what its files say, and what the check finds between its ends.
public final class ShowReview {

  private final KeepReviews reviews;
  private final ReviewEnds ends;
  private final CheckWorkspace check;

  public ShowReview(KeepReviews reviews, ReviewEnds ends, CheckWorkspace check) {
    this.reviews = reviews;
    this.ends = ends;
    this.check = check;
  }

  /// @param name empty for the only one that is open
  /// @param base in place of what the review says
  /// @param head in place of what the review says
  /// @return a problem when there is no such review
  public Result<ShownReview> show(
      Optional<String> name, Optional<String> base, Optional<String> head, Progress progress) {
    KeptReviews kept = reviews.kept();
    return chosen(name, kept).map(record -> show(record, kept, base, head, progress));
  }

  private static Result<ReviewRecord> chosen(Optional<String> name, KeptReviews kept) {
    if (name.isPresent()) {
      return kept.review(name.get())
          .map(Result::ok)
          .orElseGet(() -> Result.failed(KeepReviews.unknownReview(name.get(), kept)));
    }
    List<ReviewRecord> open = kept.reviews().stream().filter(ReviewRecord::isOpen).toList();
    return open.size() == 1
        ? Result.ok(open.getFirst())
        : Result.failed(
            ReviewProblems.unknown(
                open.isEmpty() ? "No review is open." : open.size() + " reviews are open.",
                open.isEmpty()
                    ? "Start one: meshwright review start NAME."
                    : "Name one: "
                        + String.join(", ", open.stream().map(ReviewRecord::name).toList())
                        + "."));
  }

  ShownReview show(
      ReviewRecord record,
      KeptReviews kept,
      Optional<String> base,
      Optional<String> head,
      Progress progress) {
    String folder = KeptReviews.FOLDER + record.name() + "/";
    List<Problem> problems =
        new ArrayList<>(
            kept.problems().stream()
                .filter(problem -> problem.location().file().startsWith(folder))
                .toList());
    Result<ReviewEnds.Ends> found = ends.of(record, base, head);
    problems.addAll(found.problems());
    Optional<ReviewEnds.Ends> known = found.optional();
    Optional<ReviewScope> scope = known.map(both -> scope(both, progress));
    FileSource files = known.map(ReviewEnds.Ends::after).orElseGet(reviews::files);
    return new ShownReview(
        record,
        scope,
        ReviewStandings.of(record, scope),
        files,
        reviews.located(record.threads(), files),
        problems);
  }

  private ReviewScope scope(ReviewEnds.Ends both, Progress progress) {
    String title = both.base() + " (" + both.baseCommit().abbreviated() + ")";
    CheckReport report =
        check.check(
            CheckRequest.usual(), both.after(), new Snapshot(title, both.before()), progress);
    ReviewChanges.Seen seen = ReviewChanges.of(both.before(), both.after(), report);
    return new ReviewScope(
        both.base(),
        both.baseCommit().id(),
        both.head(),
        both.headCommit().map(commit -> commit.id()),
        seen.changes(),
        seen.digest());
  }
}
