package dev.meshwright.history;

import dev.meshwright.history.merging.MergeNames;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.TreeMerge;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// A commit whose change is made once more, or taken back.
///
/// @param backwards whether it is taken back
/// @param parent which of its parents its change is counted from, from 0
record PickedCommit(RevCommit commit, boolean backwards, int parent) {

  static PickedCommit of(Repository repository, ObjectId id, boolean backwards) throws IOException {
    return of(repository, id, backwards, Optional.empty());
  }

  /// @param mainline of a merge, from 1
  static PickedCommit of(
      Repository repository, ObjectId id, boolean backwards, Optional<Integer> mainline)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      for (RevCommit parent : commit.getParents()) {
        walk.parseHeaders(parent);
      }
      walk.parseBody(commit);
      int parent = commit.getParentCount() > 1 ? mainline.orElse(1) - 1 : 0;
      return new PickedCommit(commit, backwards, parent);
    }
  }

  boolean isMerge() {
    return commit.getParentCount() > 1;
  }

  /// What is not said of a merge.
  Optional<Problem> obstacle(Optional<Integer> mainline) {
    if (mainline.isPresent() && (mainline.get() < 1 || mainline.get() > commit.getParentCount())) {
      return Optional.of(
          GitProblems.error(
              "git-no-such-parent",
              "",
              name() + " has no parent number " + mainline.get() + ".",
              "It has " + commit.getParentCount() + ": the first is the branch merged into."));
    }
    return isMerge() && mainline.isEmpty()
        ? Optional.of(
            GitProblems.error(
                "git-is-merge",
                "",
                name() + " is a merge: it does not say which of its sides is meant.",
                "Choose the parent that its changes are counted from: the first is the branch"
                    + " merged into."))
        : Optional.empty();
  }

  /// For people, in order.
  List<String> parents(Repository repository) throws IOException {
    List<String> names = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      names.add(of(repository, parent, false).name());
    }
    return names;
  }

  /// Its change on another tree.
  MergedTree on(Repository repository, MergeRules rules, ObjectId tree) throws IOException {
    ObjectId before =
        commit.getParentCount() == 0 ? empty(repository) : commit.getParent(parent).getTree();
    String parentName = "parent of " + name();
    return backwards
        ? new TreeMerge(repository, rules, new MergeNames(name(), Constants.HEAD, parentName))
            .merge(commit.getTree(), tree, before)
        : new TreeMerge(repository, rules, new MergeNames(parentName, Constants.HEAD, name()))
            .merge(before, tree, commit.getTree());
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
            + (isMerge() ? ", reversing\nchanges made to " + commit.getParent(parent).name() : "")
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
