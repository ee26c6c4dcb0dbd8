package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.model.git.BranchDeletion.Followed;
import dev.meshwright.model.git.Commit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/// Renames and deletes branches.
final class BranchEditor {

  private static final int MOST_LISTED = 20;
  private static final String SECTION = "branch";

  private final Repository repository;

  BranchEditor(Repository repository) {
    this.repository = repository;
  }

  Result<Branch> rename(String from, String to) throws IOException {
    Ref ref = repository.exactRef(Constants.R_HEADS + from);
    if (ref == null) {
      return Result.failed(noBranch(from));
    }
    Optional<Problem> bad = BranchNames.problem(repository, to);
    if (bad.isEmpty()) {
      bad = elsewhere(from);
    }
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    String fullTo = Constants.R_HEADS + to;
    RefUpdate.Result renamed = repository.renameRef(ref.getName(), fullTo).rename();
    if (renamed == RefUpdate.Result.LOCK_FAILURE || renamed == RefUpdate.Result.REJECTED) {
      return Result.failed(new GitLocks(repository).onRef(ref.getName()));
    }
    if (renamed != RefUpdate.Result.RENAMED) {
      throw new IOException("the branch could not be renamed (" + renamed + ")");
    }
    OwnConfig.change(repository, config -> moveSection(config, from, to));
    boolean current = Refs.currentBranch(repository).equals(Optional.of(to));
    return Result.ok(new Branch(to, false, current, ref.getObjectId().name()));
  }

  private static void moveSection(Config config, String from, String to) {
    for (String name : new TreeSet<>(config.getNames(SECTION, from))) {
      config.setStringList(SECTION, to, name, List.of(config.getStringList(SECTION, from, name)));
    }
    config.unsetSection(SECTION, from);
  }

  /// @param losing whether commits that nothing else has may be given up
  BranchDeletion delete(String name, boolean losing) throws IOException {
    Ref ref = repository.exactRef(Constants.R_HEADS + name);
    if (ref == null) {
      return new BranchDeletion.Refused(noBranch(name));
    }
    if (Refs.currentBranch(repository).equals(Optional.of(name))) {
      return new BranchDeletion.Refused(
          GitProblems.error(
              "git-branch-current",
              "",
              name + " is checked out.",
              "Switch to another branch first."));
    }
    Optional<Problem> held = elsewhere(name);
    if (held.isPresent()) {
      return new BranchDeletion.Refused(held.get());
    }
    if (!losing) {
      Optional<BranchDeletion> lost = lost(name, ref);
      if (lost.isPresent()) {
        return lost.get();
      }
    }
    Optional<Followed> followed = Upstreams.configured(repository, name);
    RefUpdate update = repository.updateRef(ref.getName());
    update.setExpectedOldObjectId(ref.getObjectId());
    update.setForceUpdate(true);
    RefUpdate.Result deleted = update.delete();
    if (deleted == RefUpdate.Result.LOCK_FAILURE || deleted == RefUpdate.Result.REJECTED) {
      return new BranchDeletion.Refused(new GitLocks(repository).onRef(ref.getName()));
    }
    if (deleted != RefUpdate.Result.FORCED) {
      throw new IOException("the branch could not be deleted (" + deleted + ")");
    }
    OwnConfig.change(repository, config -> config.unsetSection(SECTION, name));
    return new BranchDeletion.Deleted(name, ref.getObjectId().name(), followed);
  }

  /// Makes a branch again.
  Result<Branch> restore(BranchDeletion.Deleted deleted) throws IOException {
    Result<Branch> made =
        new BranchSwitcher(repository).create(deleted.name(), new Revision(deleted.tip()));
    if (made instanceof Result.Ok<Branch> && deleted.followed().isPresent()) {
      Upstreams.follow(repository, deleted.name(), deleted.followed().get());
    }
    return made;
  }

  /// The commits that only this branch has.
  private Optional<BranchDeletion> lost(String name, Ref ref) throws IOException {
    List<Commit> listed = new ArrayList<>();
    int count = 0;
    Commits names = Commits.of(repository);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(ref.getObjectId()));
      for (Ref other : repository.getRefDatabase().getRefs()) {
        if (!other.getName().equals(ref.getName()) && other.getObjectId() != null) {
          keep(walk, other.getObjectId());
        }
      }
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        count++;
        if (listed.size() < MOST_LISTED) {
          listed.add(names.commit(commit));
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new BranchDeletion.WouldLose(name, listed, count));
  }

  private static void keep(RevWalk walk, ObjectId named) throws IOException {
    RevObject object = walk.peel(walk.parseAny(named));
    if (object instanceof RevCommit commit) {
      walk.markUninteresting(commit);
    }
  }

  private Optional<Problem> elsewhere(String name) throws IOException {
    Optional<Path> other = new OtherWorktrees(repository).holding(Constants.R_HEADS + name);
    return other.map(gitDir ->
        GitProblems.error(
            "git-branch-elsewhere",
            "",
            name + " is checked out in another working copy (" + gitDir + ").",
            "Switch to another branch there first."));
  }

  private static Problem noBranch(String name) {
    return GitProblems.error("git-no-branch", "", "There is no branch " + name + ".", "");
  }
}
