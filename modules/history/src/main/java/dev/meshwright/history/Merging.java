package dev.meshwright.history;

import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.merge.TextMerge;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/// Merges, rebases, cherry-picks and reverts in one repository, in the form in which `git` can go
/// on with them, and goes on with those that `git` began. Work that is in no commit is never
/// touched.
public final class Merging {

  private final GitAccess access;
  private final FolderScope scope;
  private final GitEnvironment environment;
  private final TextMerge texts;

  Merging(GitAccess access, FolderScope scope, GitEnvironment environment, TextMerge texts) {
    this.access = access;
    this.scope = scope;
    this.environment = environment;
    this.texts = texts;
  }

  /// What is in the middle, with the files that hold both sides.
  public Optional<OperationUnderWay> underWay() throws IOException {
    return access.read(this::underWay);
  }

  private Optional<OperationUnderWay> underWay(OpenedRepository repository) throws IOException {
    Optional<OperationUnderWay> found = new UnderWayReader(repository).read();
    if (found.isEmpty()) {
      return found;
    }
    OperationUnderWay now = found.get();
    return Optional.of(
        new OperationUnderWay(
            now.operation(),
            now.step(),
            now.total(),
            now.branch(),
            now.other(),
            new Conflicts(repository, scope, rules(repository)).list(),
            now.message(),
            now.obstacle()));
  }

  /// Ids of what the sides of the current step started from, and of the side that is brought in;
  /// nothing when nothing is under way.
  public List<String> baseAndTheirs() throws IOException {
    return access.read(asked -> new UnderWaySides(asked, rules(asked)).baseAndTheirs());
  }

  /// The texts of a file that holds both sides.
  public Result<ConflictTexts> texts(String path) throws IOException {
    return access.read(asked -> new Conflicts(asked, scope, rules(asked)).texts(path));
  }

  /// Gives a file the content of one side, on disk and in the index; where that side deleted it, it
  /// is deleted.
  public Result<List<String>> take(String path, boolean ours) throws IOException {
    return access.change(asked -> new Conflicts(asked, scope, rules(asked)).take(path, ours));
  }

  public MergeOutcome merge(MergeRequest request, Progress progress) throws IOException {
    return switch (access.read(asked -> Refs.resolve(asked, request.theirs()))) {
      case Result.Failed<Revision> unknown -> new MergeOutcome.Refused(unknown.problem());
      case Result.Ok<Revision>(Revision theirs, var notes) ->
          access.change(asked -> {
            ObjectId id = Commits.id(theirs);
            Optional<MergeOutcome> question =
                BranchMerge.needsCommit(asked, request, id)
                    ? question(asked, request.consents())
                    : Optional.empty();
            return question.isPresent()
                ? question.get()
                : begin(
                    asked,
                    by -> new BranchMerge(asked, rules(asked), by, progress).merge(request, id),
                    !BranchMerge.needsCommit(asked, request, id));
          });
    };
  }

  /// @param onto a branch, a tag or a commit
  public MergeOutcome rebase(String onto, Set<Consent> consents, Progress progress)
      throws IOException {
    return switch (access.read(asked -> Refs.resolve(asked, onto))) {
      case Result.Failed<Revision> unknown -> new MergeOutcome.Refused(unknown.problem());
      case Result.Ok<Revision>(Revision found, var notes) ->
          access.change(asked -> {
            Optional<MergeOutcome> question = question(asked, consents);
            return question.isPresent()
                ? question.get()
                : begin(
                    asked,
                    by ->
                        new RebaseRun(asked, rules(asked), by, progress)
                            .start(Commits.id(found), onto),
                    false);
          });
    };
  }

  /// Makes the changes of commits once more.
  ///
  /// @param revisions in the order in which they are to be made
  public MergeOutcome cherryPick(List<String> revisions, Set<Consent> consents, Progress progress)
      throws IOException {
    return pick(revisions, false, consents, progress);
  }

  /// Takes the changes of commits back.
  ///
  /// @param revisions in the order in which they are to be taken back: the newest first
  public MergeOutcome revert(List<String> revisions, Set<Consent> consents, Progress progress)
      throws IOException {
    return pick(revisions, true, consents, progress);
  }

  private MergeOutcome pick(
      List<String> revisions, boolean backwards, Set<Consent> consents, Progress progress)
      throws IOException {
    List<ObjectId> wanted = new ArrayList<>();
    for (String revision : revisions) {
      switch (access.read(asked -> Refs.resolve(asked, revision))) {
        case Result.Failed<Revision> unknown -> {
          return new MergeOutcome.Refused(unknown.problem());
        }
        case Result.Ok<Revision>(Revision found, var notes) -> wanted.add(Commits.id(found));
      }
    }
    return access.change(asked -> {
      Optional<MergeOutcome> question = question(asked, consents);
      return question.isPresent()
          ? question.get()
          : begin(
              asked,
              by -> new PickSequence(asked, rules(asked), backwards, by, progress).start(wanted),
              false);
    });
  }

  /// What would come of it; nothing is changed. Empty where that cannot be said beforehand.
  public Optional<Foreseen> foresee(GitOperation operation, List<String> revisions)
      throws IOException {
    List<ObjectId> wanted = new ArrayList<>();
    for (String revision : revisions) {
      if (access.read(asked -> Refs.resolve(asked, revision))
          instanceof Result.Ok<Revision>(Revision found, var notes)) {
        wanted.add(Commits.id(found));
      } else {
        return Optional.empty();
      }
    }
    return access.change(asked -> new Foresight(asked, scope, rules(asked)).of(operation, wanted));
  }

  /// Goes on with what stopped, once nothing is in conflict.
  ///
  /// @param message of the commit that is made first; empty for the one that was kept
  public MergeOutcome proceed(Optional<String> message, Set<Consent> consents, Progress progress)
      throws IOException {
    return access.change(asked -> {
      Optional<OperationUnderWay> now = new UnderWayReader(asked).read();
      Optional<Problem> obstacle = obstacle(now);
      if (obstacle.isPresent()) {
        return new MergeOutcome.Refused(obstacle.get());
      }
      Optional<MergeOutcome> question = question(asked, consents);
      return question.isPresent()
          ? question.get()
          : go(
              asked,
              by ->
                  switch (now.orElseThrow().operation()) {
                    case MERGE ->
                        new BranchMerge(asked, rules(asked), by, progress).proceed(message);
                    case REBASE ->
                        new RebaseRun(asked, rules(asked), by, progress).proceed(message);
                    case CHERRY_PICK ->
                        new PickSequence(asked, rules(asked), false, by, progress).proceed(message);
                    case REVERT ->
                        new PickSequence(asked, rules(asked), true, by, progress).proceed(message);
                  });
    });
  }

  /// Leaves the commit out at which it stopped, and goes on with the next.
  public MergeOutcome skip(Progress progress) throws IOException {
    return access.change(asked -> {
      Optional<OperationUnderWay> now = new UnderWayReader(asked).read();
      Optional<Problem> obstacle = obstacle(now);
      if (obstacle.isPresent()) {
        return new MergeOutcome.Refused(obstacle.get());
      }
      return go(
          asked,
          by ->
              switch (now.orElseThrow().operation()) {
                case MERGE -> new BranchMerge(asked, rules(asked), by, progress).abort();
                case REBASE -> new RebaseRun(asked, rules(asked), by, progress).skip();
                case CHERRY_PICK ->
                    new PickSequence(asked, rules(asked), false, by, progress).skip();
                case REVERT -> new PickSequence(asked, rules(asked), true, by, progress).skip();
              });
    });
  }

  /// Gives all of it up: everything is as before it began.
  public MergeOutcome abort(Progress progress) throws IOException {
    return access.change(asked -> {
      Optional<OperationUnderWay> now = new UnderWayReader(asked).read();
      if (now.isEmpty()) {
        return new MergeOutcome.Refused(nothing());
      }
      StateFolder git = new StateFolder(asked.getDirectory().toPath());
      StateFolder rebase =
          git.in(
              git.in(UnderWayReader.REBASE).exists()
                  ? UnderWayReader.REBASE
                  : UnderWayReader.PATCHES);
      return go(
          asked,
          by ->
              switch (now.get().operation()) {
                case MERGE -> new BranchMerge(asked, rules(asked), by, progress).abort();
                case REBASE -> new RebaseRun(asked, rules(asked), by, progress).abort(rebase);
                case CHERRY_PICK ->
                    new PickSequence(asked, rules(asked), false, by, progress).abort();
                case REVERT -> new PickSequence(asked, rules(asked), true, by, progress).abort();
              });
    });
  }

  private static Problem nothing() {
    return GitProblems.error("git-nothing-under-way", "", "Nothing is in the middle.", "");
  }

  private static Optional<Problem> obstacle(Optional<OperationUnderWay> now) {
    return now.isEmpty()
        ? Optional.of(nothing())
        : now.get()
            .obstacle()
            .map(why ->
                GitProblems.error(
                    "git-unfinished",
                    "",
                    "Only git can go on with this: " + why + ".",
                    "Continue with git in a terminal, or abort here."));
  }

  /// @param forward whether the branch is only moved, for which nobody needs a name
  private MergeOutcome begin(OpenedRepository repository, Step step, boolean forward)
      throws IOException {
    Optional<Problem> obstacle = UnderWay.problem(repository);
    if (obstacle.isEmpty() && new UnderWayReader(repository).read().isPresent()) {
      obstacle =
          Optional.of(
              GitProblems.error(
                  "git-unfinished",
                  "",
                  "The repository is in the middle of something else.",
                  "End or abort that first."));
    }
    boolean reftable =
        "reftable".equals(repository.getConfig().getString("extensions", null, "refStorage"));
    if (obstacle.isEmpty() && reftable && !forward) {
      obstacle =
          Optional.of(
              GitProblems.error(
                  "git-reftable",
                  "",
                  "This repository keeps its branches in a reftable, where Meshwright cannot note"
                      + " how far it has come.",
                  "Do this with git."));
    }
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    return go(repository, step);
  }

  private MergeOutcome go(OpenedRepository repository, Step step) throws IOException {
    return switch (new IdentityReader(repository, environment).read()) {
      case Result.Failed<Author> missing -> new MergeOutcome.Refused(missing.problem());
      case Result.Ok<Author>(Author author, var notes) -> {
        MergeOutcome outcome =
            step.by(
                Commits.ident(new Signature(author, OffsetDateTime.now(ZoneId.systemDefault()))));
        yield outcome instanceof MergeOutcome.Stopped stopped
            ? new MergeOutcome.Stopped(underWay(repository).orElseThrow(), stopped.notes())
            : outcome;
      }
    };
  }

  private Optional<MergeOutcome> question(OpenedRepository repository, Set<Consent> consents)
      throws IOException {
    List<String> hooks = new Hooks(repository).foreign();
    if (!hooks.isEmpty() && !consents.contains(Consent.WITHOUT_HOOKS)) {
      return Optional.of(
          new MergeOutcome.NeedsConsent(
              Consent.WITHOUT_HOOKS,
              GitProblems.error(
                  "git-hooks",
                  "",
                  "This repository has hooks that git would run: "
                      + String.join(", ", hooks)
                      + ". Meshwright runs no programs of a repository here.",
                  "Go on without them, or do this with git.")));
    }
    boolean signed = repository.getConfig().getBoolean("commit", "gpgSign", false);
    return signed && !consents.contains(Consent.UNSIGNED)
        ? Optional.of(
            new MergeOutcome.NeedsConsent(
                Consent.UNSIGNED,
                GitProblems.error(
                    "git-signing",
                    "",
                    "Git's configuration asks for signed commits (commit.gpgSign); those that this"
                        + " makes are not signed.",
                    "Go on unsigned, or do this with git.")))
        : Optional.empty();
  }

  private MergeRules rules(OpenedRepository repository) {
    return MergeRules.of(repository.getConfig(), texts);
  }

  @FunctionalInterface
  private interface Step {
    MergeOutcome by(PersonIdent person) throws IOException;
  }
}
