package dev.meshwright.history.merging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/// What two commits grew from.
public final class MergeBases {

  private final Repository repository;
  private final MergeRules rules;

  public MergeBases(Repository repository, MergeRules rules) {
    this.repository = repository;
    this.rules = rules;
  }

  /// The newest common ancestors.
  public List<RevCommit> of(ObjectId one, ObjectId other) throws IOException {
    List<RevCommit> bases = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(one));
      walk.markStart(walk.parseCommit(other));
      for (RevCommit base = walk.next(); base != null; base = walk.next()) {
        bases.add(base);
      }
    }
    return bases;
  }

  /// One tree of them: several are merged, conflicts with their markers, as by `git`.
  ///
  /// @return none for commits that have nothing in common
  public @Nullable ObjectId tree(List<RevCommit> bases) throws IOException {
    if (bases.isEmpty()) {
      return null;
    }
    ObjectId tree = treeOf(bases.getFirst());
    MergeNames names =
        new MergeNames(
            "merged common ancestors", "Temporary merge branch 1", "Temporary merge branch 2");
    for (RevCommit next : bases.subList(1, bases.size())) {
      ObjectId below = tree(of(bases.getFirst(), next));
      tree = new TreeMerge(repository, rules, names).merge(below, tree, treeOf(next)).tree();
    }
    return tree;
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree().copy();
    }
  }
}
