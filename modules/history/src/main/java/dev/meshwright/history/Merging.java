package dev.meshwright.history;

import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.model.merge.TextMerge;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

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

  public MergeOutcome merge(MergeRequest request, CommitWork work) throws IOException {
    return switch (access.read(asked -> Refs.resolve(asked, request.theirs()))) {
      case Result.Failed<Revision> unknown -> new MergeOutcome.Refused(unknown.problem());
      case Result.Ok<Revision>(Revision theirs, var notes) ->
          access.change(asked -> {
            ObjectId id = Commits.id(theirs);
            boolean commits = BranchMerge.needsCommit(asked, request, id);
            return run(asked, work)
                .begin(
                    commits ? HookSet.MERGE : HookSet.FORWARD,
                    request.consents(),
                    aids -> new BranchMerge(asked, rules(asked), aids).merge(request, id));
          });
    };
  }

  /// @param onto a branch, a tag or a commit
  public MergeOutcome rebase(String onto, Set<Consent> consents, CommitWork work)
      throws IOException {
    return switch (access.read(asked -> Refs.resolve(asked, onto))) {
      case Result.Failed<Revision> unknown -> new MergeOutcome.Refused(unknown.problem());
      case Result.Ok<Revision>(Revision found, var notes) ->
          access.change(asked ->
              run(asked, work)
                  .begin(
                      HookSet.REBASE,
                      consents,
                      aids ->
                          new RebaseRun(asked, rules(asked), aids).start(Commits.id(found), onto)));
    };
  }

  /// Makes the changes of commits once more.
  public MergeOutcome cherryPick(PickRequest request, CommitWork work) throws IOException {
    return pick(request, false, work);
  }

  /// Takes the changes of commits back.
  public MergeOutcome revert(PickRequest request, CommitWork work) throws IOException {
    return pick(request, true, work);
  }

  private MergeOutcome pick(PickRequest request, boolean backwards, CommitWork work)
      throws IOException {
    return switch (access.read(asked -> PickedRange.of(asked, request, backwards))) {
      case Result.Failed<List<ObjectId>> unknown -> new MergeOutcome.Refused(unknown.problem());
      case Result.Ok<List<ObjectId>>(List<ObjectId> wanted, var notes) ->
          access.change(asked ->
              run(asked, work)
                  .begin(
                      HookSet.PICK,
                      request.consents(),
                      aids ->
                          new PickSequence(asked, rules(asked), backwards, aids)
                              .start(wanted, request.mainline())));
    };
  }

  /// What would come of it; nothing is changed. Empty where that cannot be said beforehand.
  public Optional<Foreseen> foresee(GitOperation operation, PickRequest request)
      throws IOException {
    Result<List<ObjectId>> wanted =
        access.read(asked -> PickedRange.of(asked, request, operation == GitOperation.REVERT));
    return wanted.optional().isEmpty()
        ? Optional.empty()
        : access.change(asked ->
            new Foresight(asked, scope, rules(asked))
                .of(operation, wanted.optional().get(), request.mainline()));
  }

  /// Goes on with what stopped, once nothing is in conflict.
  ///
  /// @param message of the commit that is made first; empty for the one that was kept
  public MergeOutcome proceed(Optional<String> message, Set<Consent> consents, CommitWork work)
      throws IOException {
    return access.change(asked ->
        run(asked, work)
            .goOn(
                consents,
                (operation, aids) ->
                    switch (operation) {
                      case MERGE -> new BranchMerge(asked, rules(asked), aids).proceed(message);
                      case REBASE -> new RebaseRun(asked, rules(asked), aids).proceed(message);
                      case CHERRY_PICK ->
                          new PickSequence(asked, rules(asked), false, aids).proceed(message);
                      case REVERT ->
                          new PickSequence(asked, rules(asked), true, aids).proceed(message);
                      case UNKNOWN -> new MergeOutcome.Refused(MergeRun.nothingToCommit());
                    }));
  }

  /// Leaves the commit out at which it stopped, and goes on with the next.
  public MergeOutcome skip(Set<Consent> consents, CommitWork work) throws IOException {
    return access.change(asked ->
        run(asked, work)
            .goOn(
                consents,
                (operation, aids) ->
                    switch (operation) {
                      case MERGE -> new BranchMerge(asked, rules(asked), aids).abort();
                      case REBASE -> new RebaseRun(asked, rules(asked), aids).skip();
                      case CHERRY_PICK -> new PickSequence(asked, rules(asked), false, aids).skip();
                      case REVERT -> new PickSequence(asked, rules(asked), true, aids).skip();
                      case UNKNOWN -> new MergeOutcome.Refused(MergeRun.nothingToCommit());
                    }));
  }

  /// Gives all of it up: everything is as before it began.
  public MergeOutcome abort(Progress progress) throws IOException {
    return access.change(asked -> {
      StateFolder git = new StateFolder(asked.getDirectory().toPath());
      StateFolder rebase =
          git.in(
              git.in(UnderWayReader.REBASE).exists()
                  ? UnderWayReader.REBASE
                  : UnderWayReader.PATCHES);
      return run(asked, CommitWork.quiet(progress))
          .giveUp((operation, aids) ->
              switch (operation) {
                case MERGE, UNKNOWN -> new BranchMerge(asked, rules(asked), aids).abort();
                case REBASE -> new RebaseRun(asked, rules(asked), aids).abort(rebase);
                case CHERRY_PICK -> new PickSequence(asked, rules(asked), false, aids).abort();
                case REVERT -> new PickSequence(asked, rules(asked), true, aids).abort();
              });
    });
  }

  /// The merge, rebase, pick or revert that was the last to move the branch that is checked out,
  /// whoever did it; of several picked commits the last. Empty where something else moved it.
  public Optional<BroughtIn> last() throws IOException {
    return access.read(BroughtBack::last);
  }

  /// Takes the branch back to where it stood. Refused, with nothing touched, when it moved on
  /// since, when work in no commit is in the way, and when others may have what was made.
  public MergeOutcome takeBack(BroughtIn brought, Progress progress) throws IOException {
    return access.change(asked ->
        run(asked, CommitWork.quiet(progress))
            .begin(
                HookSet.FORWARD,
                Set.of(Consent.WITHOUT_HOOKS),
                aids -> new BroughtBack(asked, aids).of(brought)));
  }

  /// Removes locks whose programs were stopped in between.
  ///
  /// @return their paths; a problem when the program of one still runs
  public Result<List<String>> removeLocks() throws IOException {
    return access.change(asked -> new LeftLocks(asked).remove());
  }

  static HookSet goingOn(GitOperation operation) {
    return operation == GitOperation.REBASE ? HookSet.GOING_ON_WITH_REBASE : HookSet.GOING_ON;
  }

  private MergeRun run(OpenedRepository repository, CommitWork work) {
    return new MergeRun(repository, environment, work, this::underWay);
  }

  private MergeRules rules(OpenedRepository repository) {
    return MergeRules.of(repository.getConfig(), texts);
  }
}
