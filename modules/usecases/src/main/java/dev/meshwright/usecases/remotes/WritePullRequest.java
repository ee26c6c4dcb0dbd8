package dev.meshwright.usecases.remotes;

import dev.meshwright.history.CommitRange;
import dev.meshwright.history.GitRemotes;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.history.RevisionFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.explore.CompareVersions;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.explore.RowVersion;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes the text of a pull request from the commits between two branches.
public final class WritePullRequest {

  private static final int MOST_LISTED = 100;
  private static final int MOST_RUN = 10;

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final CheckWorkspace check;
  private final CompareVersions rows;

  /// @param absent why there is no repository, where there is none
  /// @param rows compares rows of transformations
  public WritePullRequest(
      Optional<GitRepository> repository,
      Problem absent,
      CheckWorkspace check,
      CompareVersions rows) {
    this.repository = repository;
    this.absent = absent;
    this.check = check;
    this.rows = rows;
  }

  /// @param base what it is to be merged into; empty for the main branch, as the remote has it
  /// @param head what is to be merged; empty for what is checked out
  /// @return a problem when there is no such branch, or nothing to merge
  public Result<PullRequest> write(
      Optional<String> base, Optional<String> head, Progress progress) {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    GitRepository git = repository.get();
    try {
      Optional<String> into = base.isPresent() ? base : mainBranch(git);
      if (into.isEmpty()) {
        return Result.failed(
            problem(
                "git-no-base",
                "No branch is known that this could be merged into.",
                "Name it: a branch, a tag or a commit."));
      }
      String from = head.orElse("HEAD");
      return git.resolve(into.get())
          .flatMap(there ->
              git(() -> git.resolve(from))
                  .flatMap(here ->
                      git(() -> write(git, new Ends(into.get(), there, from, here), progress))));
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private record Ends(String base, Revision there, String head, Revision here) {}

  private Result<PullRequest> write(GitRepository git, Ends ends, Progress progress)
      throws IOException {
    GitRemotes remotes = new ServerAccess(RemoteQuestions.unanswered()).remotes(git);
    CommitRange range = remotes.between(ends.here(), ends.there(), MOST_LISTED);
    Optional<Revision> parted = remotes.parted(ends.here(), ends.there());
    if (range.count() == 0 || parted.isEmpty()) {
      return Result.failed(
          range.count() == 0
              ? problem(
                  "git-nothing-new",
                  ends.base() + " has all commits of " + ends.head() + " already.",
                  "Commit something first, or name another base.")
              : problem(
                  "git-unrelated",
                  ends.base() + " and " + ends.head() + " have no commit in common.",
                  "Name another base."));
    }
    RevisionFiles before = git.files(parted.get());
    RevisionFiles after = git.files(ends.here());
    String title = ends.base() + " (" + parted.get().abbreviated() + ")";
    CheckRequest everyMode =
        new CheckRequest(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    CheckReport report = check.check(everyMode, after, new Snapshot(title, before), progress);
    return Result.ok(
        new PullRequest(
            ends.base(),
            branch(git, ends.head()),
            title(range.commits(), branch(git, ends.head())),
            PullRequestBody.of(
                report,
                range.commits(),
                range.count(),
                data(before, after, parted.get(), ends.here(), progress))));
  }

  private List<String> data(
      RevisionFiles before, RevisionFiles after, Revision old, Revision young, Progress progress)
      throws IOException {
    Set<String> earlier = new HashSet<>(before.paths());
    List<String> changed =
        after.paths().stream()
            .filter(path -> path.endsWith(".sql") && earlier.contains(path))
            .filter(path -> !before.contentId(path).equals(after.contentId(path)))
            .toList();
    List<String> said = new ArrayList<>();
    for (String path : changed) {
      progress.checkCancelled();
      if (said.size() == MOST_RUN) {
        said.add("- and " + (changed.size() - MOST_RUN) + " more transformations changed");
        break;
      }
      said.add(rows(rows, path, after.text(path).orElse(""), old, young, progress));
    }
    return said;
  }

  private static String rows(
      CompareVersions compare,
      String path,
      String sql,
      Revision old,
      Revision young,
      Progress progress) {
    RowComparison comparison =
        new RowComparison(
            PreviewRequest.whole(path, sql),
            new RowVersion.Earlier(new Against.Revision(old.id())),
            new RowVersion.Earlier(new Against.Revision(young.id())),
            false,
            List.of());
    return switch (compare.compare(comparison, progress)) {
      case Result.Ok<DataDiff>(DataDiff diff, var notes) -> {
        try (diff) {
          yield PullRequestBody.rows(path, diff);
        }
      }
      case Result.Failed<DataDiff> failed ->
          "- "
              + PullRequestBody.code(path)
              + ": its rows were not compared: "
              + Markdown.escaped(failed.problem().message());
    };
  }

  /// The main branch, by its short name at the remote where there is one.
  private static Optional<String> mainBranch(GitRepository git) throws IOException {
    return git.branchBase().map(found -> found.against());
  }

  private static String branch(GitRepository git, String head) throws IOException {
    return head.equals("HEAD")
        ? git.branches().stream().filter(Branch::current).map(Branch::name).findFirst().orElse(head)
        : head;
  }

  /// The subject of the only commit, else the branch in words.
  private static String title(List<Commit> commits, String branch) {
    if (commits.size() == 1 || branch.equals("HEAD")) {
      return commits.getLast().subject();
    }
    String words = branch.substring(branch.lastIndexOf('/') + 1).replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? branch : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static <T> T git(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static OperationFailedException unreadable(IOException broken) {
    return new OperationFailedException(
        "the Git repository cannot be read: " + broken.getMessage(), broken);
  }

  private static Problem problem(String rule, String message, String hint) {
    return Problem.error(rule, Location.startOf(""), message, hint);
  }
}
