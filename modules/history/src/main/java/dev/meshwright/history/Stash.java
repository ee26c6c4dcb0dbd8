package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.PutAside;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;

/// Puts changes aside and takes them back, as `git stash --include-untracked` and `git stash pop
/// --index` do, in the same form.
///
/// Files on disk change only by a [Checkout] from what was stored of them: what another program
/// writes in between stops it.
final class Stash {

  private final Repository repository;
  private final Progress progress;

  Stash(Repository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /// The newest first.
  List<PutAside> list() throws IOException {
    Ref ref = repository.exactRef(Constants.R_STASH);
    List<PutAside> all = new ArrayList<>();
    if (ref != null) {
      for (ReflogEntry entry :
          repository.getRefDatabase().getReflogReader(Constants.R_STASH).getReverseEntries()) {
        all.add(new PutAside(all.size(), entry.getNewId().name(), entry.getComment()));
      }
    }
    return List.copyOf(all);
  }

  Result<PutAside> put(PersonIdent by) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return refused("git-no-commit", "There is no commit yet that the files could go back to.");
    }
    Optional<Problem> underWay = UnderWay.problem(repository);
    if (underWay.isPresent()) {
      return Result.failed(underWay.get());
    }
    IndexDiff diff = new IndexDiff(repository, head, new WorkTree(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    diff.diff(new LibraryProgress(progress), 0, 0, "Reading the state of the files");
    Set<String> untracked = new TreeSet<>(diff.getUntracked());
    untracked.addAll(announced());
    Set<String> changed = new TreeSet<>(untracked);
    for (Set<String> part :
        List.of(
            diff.getAdded(),
            diff.getChanged(),
            diff.getRemoved(),
            diff.getMissing(),
            diff.getModified())) {
      changed.addAll(part);
    }
    if (changed.isEmpty()) {
      return refused("git-nothing-to-put-aside", "Nothing differs from the last commit.");
    }
    Optional<Problem> program =
        new Checkout(repository, progress).needsProgram(List.copyOf(changed));
    if (program.isPresent()) {
      return Result.failed(program.get());
    }
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(new GitLocks(repository).onIndex());
    }
    Stored stored;
    List<DirCacheEntry> before = new ArrayList<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      before.add(index.getEntry(i));
    }
    try (ObjectInserter inserter = repository.newObjectInserter();
        RevWalk walk = new RevWalk(repository)) {
      stored = store(walk.parseCommit(head), index, changed, untracked, by, inserter);
      Optional<Problem> held = point(stored, by);
      if (held.isPresent()) {
        return Result.failed(held.get());
      }
      index.write();
      if (!index.commit()) {
        throw new IOException("the index could not be replaced");
      }
    } finally {
      index.unlock();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      Optional<Problem> inTheWay =
          new Checkout(repository, progress)
              .move(stored.everything(), walk.parseCommit(head).getTree());
      if (inTheWay.isPresent()) {
        // Another program wrote a file meanwhile: all is as it was, with its file.
        drop(0);
        putBack(before);
        return Result.failed(inTheWay.get());
      }
    }
    return Result.ok(list().getFirst());
  }

  /// What is only announced counts as new: nothing of it is staged.
  private Set<String> announced() throws IOException {
    DirCache index = repository.readDirCache();
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      if (index.getEntry(i).isIntentToAdd()) {
        found.add(index.getEntry(i).getPathString());
      }
    }
    return found;
  }

  /// @param commit of the entry
  /// @param everything the tree of all files that are put aside and those that are not changed
  private record Stored(ObjectId commit, ObjectId everything, String words) {}

  private Stored store(
      RevCommit head,
      DirCache index,
      Set<String> changed,
      Set<String> untracked,
      PersonIdent by,
      ObjectInserter inserter)
      throws IOException {
    ObjectId staged = IndexTree.write(index, inserter);
    Map<String, DirCacheEntry> files = DiskContents.store(repository, changed, index, inserter);
    Set<String> tracked = new TreeSet<>(changed);
    tracked.removeAll(untracked);
    DirCache known = copyOf(index);
    Collection<DirCacheEntry> of =
        files.entrySet().stream()
            .filter(file -> tracked.contains(file.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    DiskContents.replace(known, changed, of);
    ObjectId working = IndexTree.write(known, inserter);
    DirCache fresh = DirCache.newInCore();
    DiskContents.replace(
        fresh,
        Set.of(),
        files.entrySet().stream()
            .filter(file -> untracked.contains(file.getKey()))
            .map(Map.Entry::getValue)
            .toList());
    DiskContents.replace(index, changed, files.values());
    ObjectId everything = IndexTree.write(index, inserter);
    String place =
        Refs.currentBranch(repository).orElse("(no branch)")
            + ": "
            + head.abbreviate(7).name()
            + " "
            + head.getShortMessage();
    List<ObjectId> parents = new ArrayList<>(List.of(head));
    parents.add(commit(inserter, staged, List.of(head), "index on " + place, by));
    if (fresh.getEntryCount() > 0) {
      ObjectId tree = fresh.writeTree(inserter);
      parents.add(commit(inserter, tree, List.of(), "untracked files on " + place, by));
    }
    String words = "WIP on " + place;
    ObjectId commit = commit(inserter, working, parents, words, by);
    inserter.flush();
    return new Stored(commit, everything, words);
  }

  private static DirCache copyOf(DirCache index) {
    DirCache copy = DirCache.newInCore();
    List<DirCacheEntry> entries = new ArrayList<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      entries.add(index.getEntry(i));
    }
    DiskContents.replace(copy, Set.of(), entries);
    return copy;
  }

  private static ObjectId commit(
      ObjectInserter inserter, ObjectId tree, List<ObjectId> parents, String words, PersonIdent by)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setMessage(words + "\n");
    commit.setAuthor(by);
    commit.setCommitter(by);
    return inserter.insert(commit);
  }

  private Optional<Problem> point(Stored stored, PersonIdent by) throws IOException {
    Ref before = repository.exactRef(Constants.R_STASH);
    RefUpdate update = repository.updateRef(Constants.R_STASH);
    update.setNewObjectId(stored.commit());
    update.setExpectedOldObjectId(before == null ? ObjectId.zeroId() : before.getObjectId());
    update.setRefLogIdent(by);
    update.setRefLogMessage(stored.words(), false);
    update.setForceRefLog(true);
    RefUpdate.Result written = update.forceUpdate();
    return switch (written) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Optional.empty();
      case LOCK_FAILURE, REJECTED -> Optional.of(new GitLocks(repository).onRef(Constants.R_STASH));
      case NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the changes could not be stashed (" + written + ")");
    };
  }

  private void putBack(List<DirCacheEntry> entries) throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      index.clear();
      DiskContents.replace(index, Set.of(), entries);
      index.write();
      if (!index.commit()) {
        throw new IOException("the index could not be replaced");
      }
    } finally {
      index.unlock();
    }
  }

  /// Takes an entry back and forgets it. Refused, with nothing touched, when it does not fit to
  /// what is there now.
  Result<PutAside> takeBack(PutAside entry) throws IOException {
    Optional<Problem> underWay = UnderWay.problem(repository);
    if (underWay.isPresent()) {
      return Result.failed(underWay.get());
    }
    if (!list().contains(entry)) {
      return refused("git-moved", "The stash was changed by another program meanwhile.");
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return refused("git-no-commit", "There is no commit yet.");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(entry.id()));
      RevCommit now = walk.parseCommit(head);
      ResolveMerger files = merger(commit.getParent(0));
      if (!files.merge(now, commit)) {
        return conflict(files.getUnmergedPaths());
      }
      ResolveMerger staged = merger(commit.getParent(0));
      boolean stages = staged.merge(now, walk.parseCommit(commit.getParent(1)));
      DirCache target = IndexTree.of(repository, files.getResultTreeId());
      // What is in the index is not told by what is on disk: a file can be in one of them only.
      Set<String> known = IndexTree.differing(repository, now.getTree(), target);
      if (commit.getParentCount() > 2) {
        DirCache fresh = IndexTree.of(repository, walk.parseCommit(commit.getParent(2)).getTree());
        Set<String> paths = pathsOf(fresh);
        Set<String> taken = new TreeSet<>(paths);
        taken.retainAll(pathsOf(IndexTree.of(repository, now.getTree())));
        taken.retainAll(pathsOf(target));
        if (!taken.isEmpty()) {
          return conflict(List.copyOf(taken));
        }
        DiskContents.replace(target, paths, IndexTree.at(fresh, paths));
        known.addAll(paths);
      }
      ObjectId tree = writeTree(target);
      Set<String> changed = IndexTree.differing(repository, now.getTree(), target);
      changed.addAll(known);
      Optional<Problem> inTheWay = new Checkout(repository, progress).move(now.getTree(), tree);
      if (inTheWay.isPresent()) {
        return Result.failed(inTheWay.get());
      }
      DirCache wanted = IndexTree.of(repository, stages ? staged.getResultTreeId() : now.getTree());
      stage(changed, IndexTree.at(wanted, changed));
    }
    drop(entry.place());
    return Result.ok(entry);
  }

  private ResolveMerger merger(ObjectId base) throws IOException {
    ResolveMerger merger = (ResolveMerger) MergeStrategy.RESOLVE.newMerger(repository, true);
    merger.setBase(base);
    return merger;
  }

  private ObjectId writeTree(DirCache target) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId tree = target.writeTree(inserter);
      inserter.flush();
      return tree;
    }
  }

  private void stage(Set<String> paths, List<DirCacheEntry> entries) throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      DiskContents.replace(index, paths, entries);
      index.write();
      if (!index.commit()) {
        throw new IOException("the index could not be replaced");
      }
    } finally {
      index.unlock();
    }
  }

  private static Set<String> pathsOf(DirCache index) {
    Set<String> paths = new TreeSet<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      paths.add(index.getEntry(i).getPathString());
    }
    return paths;
  }

  private void drop(int place) throws IOException {
    try {
      ObjectId next = new Git(repository).stashDrop().setStashRef(place).call();
      progress.report(next == null ? "Nothing is stashed" : "The changes are back", 1);
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
  }

  private static Result<PutAside> conflict(List<String> paths) {
    return Result.failed(
        GitProblems.error(
            "git-conflict",
            "",
            "What is stashed does not fit to the files of this branch: "
                + Checkout.named(paths)
                + ". It stays in the stash.",
            "Switch to the branch where you stashed it, or make one from the commit that its"
                + " line names, and unstash it there."));
  }

  private static Result<PutAside> refused(String rule, String message) {
    return Result.failed(GitProblems.error(rule, "", message, ""));
  }
}
