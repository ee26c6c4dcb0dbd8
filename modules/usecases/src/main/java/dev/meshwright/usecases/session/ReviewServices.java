package dev.meshwright.usecases.session;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.review.CheckReviews;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.KeepReviews;
import dev.meshwright.usecases.review.ReviewStore;
import dev.meshwright.usecases.review.ShowReview;
import dev.meshwright.usecases.review.scope.ReviewEnds;
import java.time.Clock;
import java.util.function.Supplier;

/// The use cases on the reviews of a workspace.
public final class ReviewServices {

  private final WorkspaceRepository repository;
  private final Problem absent;
  private final ReviewStore store;
  private final Supplier<FileSource> storedFiles;
  private final CheckWorkspace check;
  private final Clock clock;

  /// @param absent why there is no repository, where there is none
  /// @param storedFiles the files as Git would store them now
  ReviewServices(
      WorkspaceRepository repository,
      Problem absent,
      ReviewStore store,
      Supplier<FileSource> storedFiles,
      CheckWorkspace check,
      Clock clock) {
    this.repository = repository;
    this.absent = absent;
    this.store = store;
    this.storedFiles = storedFiles;
    this.check = check;
    this.clock = clock;
  }

  public KeepReviews keepReviews() {
    return new KeepReviews(repository, absent, store, clock);
  }

  public ShowReview showReview() {
    return new ShowReview(keepReviews(), new ReviewEnds(repository, absent, storedFiles), check);
  }

  public CheckReviews checkReviews() {
    return new CheckReviews(store, keepReviews(), showReview());
  }

  public DecideReview decideReview() {
    return new DecideReview(repository, store, clock);
  }
}
