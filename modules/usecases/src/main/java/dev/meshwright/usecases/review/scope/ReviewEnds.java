package dev.meshwright.usecases.review.scope;

import dev.meshwright.history.GitRemotes;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The two states that a review is about. The base is where the head grew from it, so that what
/// others did meanwhile is no change of the review, also after a rebase.
public final class ReviewEnds {

  /// Names the files on disk as the head.
  public static final String WORKING_COPY = ".";

  private final WorkspaceRepository repository;
  private final Problem absent;
  private final Supplier<FileSource> stored;

  /// @param absent why there is no repository, where there is none
  /// @param stored the files on disk as Git would store them
  public ReviewEnds(WorkspaceRepository repository, Problem absent, Supplier<FileSource> stored) {
    this.repository = repository;
    this.absent = absent;
    this.stored = stored;
  }

  /// @param headCommit empty for the files on disk
  public record Ends(
      String base,
      Revision baseCommit,
      FileSource before,
      String head,
      Optional<Revision> headCommit,
      FileSource after) {}

  /// @param base in place of what the review says
  /// @param head in place of what the review says
  public Result<Ends> of(ReviewRecord record, Optional<String> base, Optional<String> head) {
    if (!repository.available()) {
      return Result.failed(absent);
    }
    Optional<String> against = base.or(record::base);
    if (against.isEmpty()) {
      return Result.failed(
          problem(
              record, "The review does not say what its changes are against.", restart(record)));
    }
    String reviewed = head.or(record::head).orElse("HEAD");
    boolean onDisk = reviewed.equals(WORKING_COPY);
    Optional<Revision> tip = resolve(onDisk ? "HEAD" : reviewed);
    if (tip.isEmpty()) {
      return Result.failed(
          problem(
              record,
              "What is reviewed, '" + reviewed + "', is not in this clone.",
              "Fetch it, or name it: --head REVISION."));
    }
    return base(record, against.get(), tip.get())
        .map(from ->
            new Ends(
                against.get(),
                from,
                files(from),
                reviewed,
                onDisk ? Optional.empty() : tip,
                onDisk ? stored.get() : files(tip.get())));
  }

  private Result<Revision> base(ReviewRecord record, String against, Revision tip) {
    Optional<Revision> named = resolve(against);
    if (named.isPresent()) {
      Revision parted =
          repository.with(git -> remotes(git).parted(tip, named.get())).orElse(named.get());
      return Result.ok(parted);
    }
    Optional<Revision> then = record.baseCommit().flatMap(this::resolve);
    if (then.isEmpty()) {
      return Result.failed(
          problem(
              record,
              "The base of the review, '"
                  + against
                  + "', is gone, and so is the commit that it was; what changed is not known.",
              restart(record)));
    }
    Problem note =
        Problem.warning(
            "review-base-missing",
            place(record),
            "The base of the review, '"
                + against
                + "', is gone; the changes are against the commit that it was.",
            "Name another one: --base REVISION.");
    return new Result.Ok<>(then.get(), List.of(note));
  }

  private static GitRemotes remotes(GitRepository git) {
    return new ServerAccess(RemoteQuestions.unanswered()).remotes(git);
  }

  private Optional<Revision> resolve(String name) {
    return repository.with(git -> git.resolve(name)).optional();
  }

  private FileSource files(Revision revision) {
    return repository.<FileSource>with(git -> git.files(revision));
  }

  private static String restart(ReviewRecord record) {
    return "Say it anew: meshwright review start " + record.name() + " BASE..HEAD.";
  }

  private static Location place(ReviewRecord record) {
    return Location.startOf(record.file());
  }

  private static Problem problem(ReviewRecord record, String message, String hint) {
    return Problem.error("review-base-missing", place(record), message, hint);
  }
}
