package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Writes a commit in the order in which `git` does: objects, the new index beside the old one, the
/// branch, and then the index in its place. Whatever fails before the branch has moved leaves
/// branch and index as they were.
///
/// What the commit holds is put together first, so that hooks and signing programs, which may take
/// as long as a person, run while nothing is locked.
final class CommitWriter {

  private final Repository repository;
  private final GitLocks locks;

  CommitWriter(Repository repository) {
    this.repository = repository;
    this.locks = new GitLocks(repository);
  }

  /// The last commit with files as they are on disk.
  ///
  /// @param paths from the top of the working copy; those that are not on disk are committed as
  ///   removed
  Result<CommitContents> ofDisk(List<String> paths) throws IOException {
    return locked((index, head, inserter) -> {
      Map<String, DirCacheEntry> files = DiskContents.store(repository, paths, index, inserter);
      return contents(head, Set.copyOf(paths), files.values(), inserter);
    });
  }

  /// The index as it is.
  Result<CommitContents> ofIndex() throws IOException {
    return locked((index, head, inserter) ->
        new CommitContents(head, IndexTree.write(index, inserter), true, Set.of(), List.of()));
  }

  /// Lets a hook look at contents that are not the index, and takes what it made of them.
  Result<CommitContents> seenBy(CommitContents before, Hook hook) throws IOException {
    Path file =
        repository.getDirectory().toPath().resolve("next-index-" + ProcessHandle.current().pid());
    try {
      write(before, file.toFile());
      Optional<Problem> refused = hook.run(file);
      if (refused.isPresent()) {
        return Result.failed(refused.get());
      }
      DirCache after = DirCache.read(file.toFile(), repository.getFS());
      Set<String> paths = new HashSet<>(before.paths());
      paths.addAll(IndexTree.differing(repository, before.tree(), after));
      Set<String> chosen = Set.copyOf(paths);
      return locked((index, head, inserter) ->
          contents(before.head(), chosen, IndexTree.at(after, chosen), inserter));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void write(CommitContents contents, File file) throws IOException {
    DirCache index = DirCache.lock(file, repository.getFS());
    try {
      DirCacheBuilder builder = index.builder();
      builder.addTree(
          new byte[0], DirCacheEntry.STAGE_0, repository.newObjectReader(), contents.tree());
      builder.finish();
      index.write();
      if (!index.commit()) {
        throw new IOException("the index for the hooks could not be written");
      }
    } finally {
      index.unlock();
    }
  }

  /// A hook that may change the index that it is shown.
  @FunctionalInterface
  interface Hook {
    /// @return why there must be no commit
    Optional<Problem> run(Path index) throws IOException;
  }

  /// Writes the commit and moves the branch to it, unless the branch or what is staged has changed
  /// since the contents were put together.
  Result<Revision> write(CommitDraft draft, Optional<String> signature) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(locks.onIndex());
    }
    CommitContents contents = draft.contents();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Optional<Problem> held = locks.onRefs(List.of(branch()));
      if (held.isPresent()) {
        return Result.failed(held.get());
      }
      boolean moved = !Optional.ofNullable(head()).equals(contents.head());
      if (moved
          || (contents.staged() && !IndexTree.write(index, inserter).equals(contents.tree()))) {
        return Result.failed(locks.onRef(branch()));
      }
      if (!contents.staged()) {
        DiskContents.replace(index, contents.paths(), contents.entries());
        index.write();
      }
      ObjectId commit = inserter.insert(draft.builder(signature));
      inserter.flush();
      Result<Revision> made = moved(moveHead(draft, commit), commit);
      if (made instanceof Result.Ok<Revision> && !contents.staged() && !index.commit()) {
        throw new IOException("the commit is made, but the index could not be replaced");
      }
      return made;
    } finally {
      index.unlock();
    }
  }

  private interface Question {
    CommitContents ask(DirCache index, Optional<ObjectId> head, ObjectInserter inserter)
        throws IOException;
  }

  private Result<CommitContents> locked(Question question) throws IOException {
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
      CommitContents contents = question.ask(index, Optional.ofNullable(head()), inserter);
      inserter.flush();
      return Result.ok(contents);
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

  private String branch() throws IOException {
    String name = repository.getFullBranch();
    return name == null ? Constants.HEAD : name;
  }

  private @org.jspecify.annotations.Nullable ObjectId head() throws IOException {
    return repository.resolve(Constants.HEAD);
  }

  /// The tree of the last commit with the chosen files as they are now.
  private CommitContents contents(
      Optional<ObjectId> head,
      Set<String> chosen,
      Collection<DirCacheEntry> files,
      ObjectInserter inserter)
      throws IOException {
    DirCache tree = DirCache.newInCore();
    if (head.isPresent()) {
      try (RevWalk walk = new RevWalk(repository)) {
        DirCacheBuilder all = tree.builder();
        all.addTree(
            new byte[0],
            DirCacheEntry.STAGE_0,
            repository.newObjectReader(),
            walk.parseTree(head.get()));
        all.finish();
      }
    }
    DiskContents.replace(tree, chosen, files);
    return new CommitContents(head, tree.writeTree(inserter), false, chosen, files);
  }

  private RefUpdate.Result moveHead(CommitDraft draft, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(commit);
    update.setExpectedOldObjectId(draft.contents().head().orElse(ObjectId.zeroId()));
    update.setRefLogIdent(draft.committer());
    String subject = draft.message().lines().findFirst().orElse("");
    update.setRefLogMessage(draft.action() + ": " + subject, false);
    return update.forceUpdate();
  }
}
