package dev.meshwright.history;

import dev.meshwright.history.merging.MergeNames;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.TreeMerge;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// A commit whose change is made once more, or taken back.
///
/// @param backwards whether it is taken back
record PickedCommit(RevCommit commit, boolean backwards) {

  static PickedCommit of(Repository repository, ObjectId id, boolean backwards) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      for (RevCommit parent : commit.getParents()) {
        walk.parseHeaders(parent);
      }
      walk.parseBody(commit);
      return new PickedCommit(commit, backwards);
    }
  }

  boolean isMerge() {
    return commit.getParentCount() > 1;
  }

  /// Its change on another tree.
  MergedTree on(Repository repository, MergeRules rules, ObjectId tree) throws IOException {
    ObjectId parent =
        commit.getParentCount() == 0 ? empty(repository) : commit.getParent(0).getTree();
    String parentName = "parent of " + name();
    return backwards
        ? new TreeMerge(repository, rules, new MergeNames(name(), Constants.HEAD, parentName))
            .merge(commit.getTree(), tree, parent)
        : new TreeMerge(repository, rules, new MergeNames(parentName, Constants.HEAD, name()))
            .merge(parent, tree, commit.getTree());
  }

  private static ObjectId empty(Repository repository) throws IOException {
    try (var inserter = repository.newObjectInserter()) {
      ObjectId tree = inserter.insert(new org.eclipse.jgit.lib.TreeFormatter());
      inserter.flush();
      return tree;
    }
  }

  /// For people: the short id and the subject.
  String name() {
    return commit.abbreviate(7).name() + " (" + commit.getShortMessage() + ")";
  }

  String message() {
    return backwards
        ? "Revert \""
            + commit.getShortMessage()
            + "\"\n\nThis reverts commit "
            + commit.name()
            + ".\n"
        : commit.getFullMessage();
  }

  PersonIdent author(PersonIdent committer) {
    return backwards ? committer : commit.getAuthorIdent();
  }

  /// Whether it changes no file.
  boolean isEmpty() {
    return commit.getParentCount() == 1 && commit.getParent(0).getTree().equals(commit.getTree());
  }
}
