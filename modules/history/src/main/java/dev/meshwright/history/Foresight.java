package dev.meshwright.history;

import dev.meshwright.history.merging.MergeBases;
import dev.meshwright.history.merging.MergeNames;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.TreeMerge;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.GitOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Merges and picks without touching index, disk or branches, to say beforehand what would come of
/// it.
final class Foresight {

  private final Repository repository;
  private final FolderScope scope;
  private final MergeRules rules;

  Foresight(Repository repository, FolderScope scope, MergeRules rules) {
    this.repository = repository;
    this.scope = scope;
    this.rules = rules;
  }

  /// @return empty before the first commit, and for what is no merge of two sides
  Optional<Foreseen> of(GitOperation operation, List<ObjectId> commits, Optional<Integer> mainline)
      throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null || operation == GitOperation.REBASE) {
      return Optional.empty();
    }
    ObjectId now = treeOf(head);
    ObjectId tree = now;
    Set<String> conflicts = new TreeSet<>();
    for (ObjectId commit : commits) {
      PickedCommit picked =
          PickedCommit.of(repository, commit, operation == GitOperation.REVERT, mainline);
      if (operation != GitOperation.MERGE && picked.obstacle(mainline).isPresent()) {
        return Optional.empty();
      }
      MergedTree merged =
          operation == GitOperation.MERGE
              ? merge(head, tree, commit)
              : picked.on(repository, rules, tree);
      tree = merged.tree();
      conflicts.addAll(merged.conflicts().keySet());
    }
    PersonIdent nobody = new PersonIdent("Meshwright", "");
    ObjectId made =
        new MergeCommits(repository, MergeAids.none(nobody))
            .insert(tree, List.of(head), nobody, "Foreseen");
    return Optional.of(
        new Foreseen(
            Commits.revision(made),
            changed(now, tree, conflicts),
            conflicts.stream().flatMap(path -> scope.toFolder(path).stream()).toList()));
  }

  private MergedTree merge(ObjectId head, ObjectId tree, ObjectId theirs) throws IOException {
    MergeBases bases = new MergeBases(repository, rules);
    return new TreeMerge(repository, rules, new MergeNames("base", "ours", "theirs"))
        .merge(bases.tree(bases.of(head, theirs)), tree, treeOf(theirs));
  }

  private List<ChangedFile> changed(ObjectId before, ObjectId after, Set<String> conflicts)
      throws IOException {
    DirCache was = IndexTree.of(repository, before);
    DirCache is = IndexTree.of(repository, after);
    List<ChangedFile> changed = new ArrayList<>();
    for (String path : IndexTree.differing(repository, before, is)) {
      Optional<String> here = scope.toFolder(path);
      if (here.isPresent() && !conflicts.contains(path)) {
        FileState state =
            is.getEntry(path) == null
                ? FileState.DELETED
                : was.getEntry(path) == null ? FileState.ADDED : FileState.MODIFIED;
        changed.add(new ChangedFile(here.get(), state, Optional.empty()));
      }
    }
    return changed;
  }

  private ObjectId treeOf(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree();
    }
  }
}
