package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// Writes a commit of chosen files in the order in which `git` does: objects, the new index beside
/// the old one, the branch, and then the index in its place. Whatever fails before the branch has
/// moved leaves branch and index as they were.
final class CommitWriter {

  private final Repository repository;
  private final GitLocks locks;

  CommitWriter(Repository repository) {
    this.repository = repository;
    this.locks = new GitLocks(repository);
  }

  /// @param paths from the top of the working copy; those that are not on disk are committed as
  ///   removed
  Result<Revision> write(List<String> paths, String message, PersonIdent by) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(locks.onIndex());
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Optional<Problem> held = locks.onRefs(List.of(branch()));
      if (held.isPresent()) {
        return Result.failed(held.get());
      }
      ObjectId head = repository.resolve(Constants.HEAD);
      Map<String, DirCacheEntry> files = DiskContents.store(repository, paths, index, inserter);
      ObjectId tree = tree(head, Set.copyOf(paths), files, inserter);
      if (head != null && tree.equals(treeOf(head))) {
        return nothing();
      }
      DiskContents.replace(index, Set.copyOf(paths), files.values());
      index.write();
      ObjectId commit = inserter.insert(commit(head, tree, message, by));
      inserter.flush();
      RefUpdate.Result moved = moveHead(head, commit, message, by);
      Result<Revision> made = moved(moved, commit);
      if (made instanceof Result.Ok<Revision> && !index.commit()) {
        throw new IOException("the commit is made, but the index could not be replaced");
      }
      return made;
    } finally {
      index.unlock();
    }
  }

  /// Commits the index as it is.
  Result<Revision> writeStaged(String message, PersonIdent by) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(locks.onIndex());
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Optional<Problem> held = locks.onRefs(List.of(branch()));
      if (held.isPresent()) {
        return Result.failed(held.get());
      }
      ObjectId head = repository.resolve(Constants.HEAD);
      ObjectId tree = IndexTree.write(index, inserter);
      if (head == null ? index.getEntryCount() == 0 : tree.equals(treeOf(head))) {
        return nothing();
      }
      ObjectId commit = inserter.insert(commit(head, tree, message, by));
      inserter.flush();
      return moved(moveHead(head, commit, message, by), commit);
    } finally {
      index.unlock();
    }
  }

  private Result<Revision> moved(RefUpdate.Result moved, ObjectId commit) throws IOException {
    return switch (moved) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Result.ok(Commits.revision(commit));
      case LOCK_FAILURE, REJECTED -> Result.failed(locks.onRef(branch()));
      case NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the branch could not be moved (" + moved + ")");
    };
  }

  private static Result<Revision> nothing() {
    return Result.failed(
        GitProblems.error(
            "git-nothing-to-commit",
            "",
            "None of the chosen files differs from the last commit.",
            "Save your edits first; ignored files cannot be committed."));
  }

  private String branch() throws IOException {
    String name = repository.getFullBranch();
    return name == null ? Constants.HEAD : name;
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseTree(commit);
    }
  }

  /// The tree of the last commit with the chosen files as they are now.
  private ObjectId tree(
      @Nullable ObjectId head,
      Set<String> chosen,
      Map<String, DirCacheEntry> files,
      ObjectInserter inserter)
      throws IOException {
    DirCache tree = DirCache.newInCore();
    if (head != null) {
      DirCacheBuilder all = tree.builder();
      all.addTree(new byte[0], DirCacheEntry.STAGE_0, repository.newObjectReader(), treeOf(head));
      all.finish();
    }
    DiskContents.replace(tree, chosen, files.values());
    return tree.writeTree(inserter);
  }

  private static CommitBuilder commit(
      @Nullable ObjectId head, ObjectId tree, String message, PersonIdent by) {
    CommitBuilder commit = new CommitBuilder();
    if (head != null) {
      commit.setParentId(head);
    }
    commit.setTreeId(tree);
    commit.setMessage(message);
    commit.setAuthor(by);
    commit.setCommitter(by);
    commit.setEncoding(StandardCharsets.UTF_8);
    return commit;
  }

  private RefUpdate.Result moveHead(
      @Nullable ObjectId head, ObjectId commit, String message, PersonIdent by) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(commit);
    update.setExpectedOldObjectId(head == null ? ObjectId.zeroId() : head);
    update.setRefLogIdent(by);
    String subject = message.lines().findFirst().orElse("");
    update.setRefLogMessage((head == null ? "commit (initial): " : "commit: ") + subject, false);
    return update.forceUpdate();
  }
}
