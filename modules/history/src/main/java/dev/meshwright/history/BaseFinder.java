package dev.meshwright.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/// Finds the commit from which the current branch grew; the rule is told at
/// [GitRepository#branchBase()].
final class BaseFinder {

  private static final List<String> USUAL_NAMES = List.of("main", "master", "trunk", "develop");
  private static final String ORIGIN = Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/";

  private final Repository repository;

  BaseFinder(Repository repository) {
    this.repository = repository;
  }

  Optional<BranchBase> find() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    Optional<String> main = mainBranch();
    if (head == null || main.isEmpty()) {
      return Optional.empty();
    }
    BranchBase best = null;
    try (RevWalk walk = new RevWalk(repository)) {
      for (String candidate : List.of(ORIGIN + main.get(), Constants.R_HEADS + main.get())) {
        boolean itself = candidate.equals(repository.getFullBranch()) && best != null;
        Optional<BranchBase> base = itself ? Optional.empty() : baseWith(walk, head, candidate);
        if (base.isPresent() && (best == null || isAncestor(walk, best, base.get()))) {
          best = base.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<String> mainBranch() throws IOException {
    Ref remoteHead = repository.exactRef(ORIGIN + Constants.HEAD);
    if (remoteHead != null && remoteHead.isSymbolic()) {
      return Optional.of(remoteHead.getTarget().getName().substring(ORIGIN.length()));
    }
    List<String> prefixes = List.of(ORIGIN, Constants.R_HEADS);
    for (String name : USUAL_NAMES) {
      for (String prefix : prefixes) {
        if (repository.exactRef(prefix + name) != null) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<BranchBase> baseWith(RevWalk walk, ObjectId head, String refName)
      throws IOException {
    Ref ref = repository.exactRef(refName);
    if (ref == null || ref.getObjectId() == null) {
      return Optional.empty();
    }
    walk.reset();
    walk.setRevFilter(RevFilter.MERGE_BASE);
    List<RevCommit> starts = new ArrayList<>();
    starts.add(walk.parseCommit(head));
    starts.add(walk.parseCommit(ref.getObjectId()));
    walk.markStart(starts);
    RevCommit base = walk.next();
    return Optional.ofNullable(base)
        .map(found -> new BranchBase(Commits.revision(found), Repository.shortenRefName(refName)));
  }

  private static boolean isAncestor(RevWalk walk, BranchBase older, BranchBase newer)
      throws IOException {
    walk.reset();
    walk.setRevFilter(RevFilter.ALL);
    return !older.revision().equals(newer.revision())
        && walk.isMergedInto(commit(walk, older), commit(walk, newer));
  }

  private static RevCommit commit(RevWalk walk, BranchBase base) throws IOException {
    return walk.parseCommit(ObjectId.fromString(base.revision().id()));
  }
}
