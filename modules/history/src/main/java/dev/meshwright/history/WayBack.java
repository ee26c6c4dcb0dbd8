package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// Gives up what a merge or pick brought, as `git reset --merge` does. What is on disk of it is
/// kept in a commit, with a name below [#KEPT] by which it is found again; files that have nothing
/// to do with it stay as they are.
final class WayBack {

  static final String KEPT = "refs/meshwright/aborted/";

  private final Repository repository;
  private final MergeCommits commits;
  private final Progress progress;

  WayBack(Repository repository, MergeCommits commits, Progress progress) {
    this.repository = repository;
    this.commits = commits;
    this.progress = progress;
  }

  /// What came of it.
  sealed interface Answer {}

  /// @param kept the commit with what was on disk; empty when nothing would have been lost
  record Back(Optional<String> kept) implements Answer {}

  /// Nothing was touched.
  record Blocked(Problem problem) implements Answer {}

  /// @param head the last commit now
  /// @param target the tree to go back to
  Answer to(ObjectId head, ObjectId target) throws IOException {
    Set<String> brought = brought(head, target);
    Optional<Problem> program =
        new Checkout(repository, progress).needsProgram(List.copyOf(brought));
    if (program.isPresent()) {
      return new Blocked(program.get());
    }
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return new Blocked(new GitLocks(repository).onIndex());
    }
    ObjectId tree;
    Optional<String> kept;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId before =
          index.hasUnmergedPaths() ? ObjectId.zeroId() : IndexTree.write(index, inserter);
      Map<String, DirCacheEntry> files = DiskContents.store(repository, brought, index, inserter);
      DiskContents.replace(index, brought, files.values());
      tree = IndexTree.write(index, inserter);
      inserter.flush();
      kept = keep(head, before, tree);
      index.write();
      if (!index.commit()) {
        throw new IOException("the index could not be replaced");
      }
    } finally {
      index.unlock();
    }
    if (!tree.equals(target)) {
      Optional<Problem> inTheWay = new Checkout(repository, progress).move(tree, target);
      if (inTheWay.isPresent()) {
        return new Blocked(inTheWay.get());
      }
    }
    return new Back(kept);
  }

  private Set<String> brought(ObjectId head, ObjectId target) throws IOException {
    DirCache index = repository.readDirCache();
    Set<String> brought = new TreeSet<>();
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId tree = walk.parseCommit(head).getTree();
      brought.addAll(IndexTree.differing(repository, tree, index));
      brought.addAll(IndexTree.differing(repository, tree, IndexTree.of(repository, target)));
    }
    brought.addAll(halfWritten());
    for (int i = 0; i < index.getEntryCount(); i++) {
      if (index.getEntry(i).getStage() != DirCacheEntry.STAGE_0) {
        brought.add(index.getEntry(i).getPathString());
      }
    }
    return brought;
  }

  /// Files of a step in whose middle the program was ended: they come before the index. One with
  /// another content is not of the step.
  private Set<String> halfWritten() throws IOException {
    Set<String> written = new TreeSet<>();
    RebaseState rebase = new RebaseState(repository);
    Optional<ObjectId> onto = rebase.isStarting() ? rebase.ontoCommit() : Optional.empty();
    if (onto.isPresent()) {
      written.addAll(written(rebase.before().orElseThrow(), treeOf(onto.get())));
    }
    Optional<StepNote> note = StepNote.read(new StateFolder(repository.getDirectory().toPath()));
    if (note.isPresent() && note.get().isCurrent(repository)) {
      written.addAll(written(note.get().before(), note.get().tree()));
    }
    return written;
  }

  private Set<String> written(ObjectId before, ObjectId tree) throws IOException {
    DirCache wanted = IndexTree.of(repository, tree);
    Set<String> differing = IndexTree.differing(repository, treeOf(before), wanted);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Map<String, DirCacheEntry> onDisk =
          DiskContents.store(repository, differing, repository.readDirCache(), inserter);
      differing.removeIf(path -> !same(onDisk.get(path), wanted.getEntry(path)));
      return differing;
    }
  }

  private static boolean same(@Nullable DirCacheEntry one, @Nullable DirCacheEntry other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.getObjectId().equals(other.getObjectId())
        && one.getFileMode().equals(other.getFileMode());
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree();
    }
  }

  private Optional<String> keep(ObjectId head, ObjectId before, ObjectId tree) throws IOException {
    if (before.equals(tree)) {
      return Optional.empty();
    }
    ObjectId commit =
        commits.insert(
            tree, new ArrayList<>(List.of(head)), commits.by(), "What was given up when aborting");
    RefUpdate update =
        repository.updateRef(
            KEPT + commit.name().substring(0, Constants.OBJECT_ID_ABBREV_STRING_LENGTH + 3));
    update.setNewObjectId(commit);
    RefUpdate.Result written = update.forceUpdate();
    return switch (written) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Optional.of(commit.name());
      case LOCK_FAILURE,
          REJECTED,
          NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("what is on disk could not be kept (" + written + ")");
    };
  }
}
