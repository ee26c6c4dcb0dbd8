package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.CheckoutConflictException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Makes branches and moves the working copy between them.
final class BranchSwitcher {

  private final Repository repository;

  BranchSwitcher(Repository repository) {
    this.repository = repository;
  }

  Result<Branch> create(String name, Revision start) throws IOException {
    if (!Repository.isValidRefName(Constants.R_HEADS + name)) {
      return refused(
          "git-branch-name",
          "\"" + name + "\" cannot be the name of a branch.",
          "Use letters, digits, - and /, without spaces.");
    }
    if (repository.exactRef(Constants.R_HEADS + name) != null) {
      return refused(
          "git-branch-exists",
          "There is a branch " + name + " already.",
          "Switch to it, or choose another name.");
    }
    try {
      new Git(repository).branchCreate().setName(name).setStartPoint(start.id()).call();
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
    return Result.ok(new Branch(name, false, false, start.id()));
  }

  Result<Branch> switchTo(String name, Progress progress) throws IOException {
    Ref target = repository.exactRef(Constants.R_HEADS + name);
    if (target == null) {
      return refused("git-no-branch", "There is no branch " + name + ".", "");
    }
    List<String> differing = differing(target.getObjectId());
    Optional<FilterPrograms.Used> filter = new FilterPrograms(repository).firstUsedBy(differing);
    if (filter.isPresent()) {
      return refused(
          "git-filter",
          filter.get().path()
              + " is written through the program of the filter "
              + filter.get().filter()
              + ", and Meshwright runs no programs of a repository.",
          "Switch with git.");
    }
    List<String> inTheWay = untracked(differing);
    if (!inTheWay.isEmpty()) {
      return overwritten(inTheWay);
    }
    try {
      new Git(repository)
          .checkout()
          .setName(name)
          .setProgressMonitor(new LibraryProgress(progress))
          .call();
    } catch (CheckoutConflictException conflict) {
      return overwritten(conflict.getConflictingPaths());
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
    return Result.ok(new Branch(name, false, true, target.getObjectId().name()));
  }

  private List<String> differing(ObjectId target) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    List<String> paths = new ArrayList<>();
    try (RevWalk revisions = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(revisions.parseTree(target));
      if (head != null) {
        walk.addTree(revisions.parseTree(head));
        walk.setFilter(TreeFilter.ANY_DIFF);
      }
      walk.setRecursive(true);
      while (walk.next()) {
        paths.add(walk.getPathString());
      }
    }
    return paths;
  }

  /// Files that Git does not know, where the other branch has one: the library would replace those
  /// that are ignored.
  private List<String> untracked(List<String> paths) throws IOException {
    var index = repository.readDirCache();
    return paths.stream()
        .filter(path -> index.findEntry(path) < 0)
        .filter(path -> repository.getWorkTree().toPath().resolve(path).toFile().isFile())
        .toList();
  }

  private static <T> Result<T> overwritten(List<String> paths) {
    return refused(
        "git-would-overwrite",
        "Switching would overwrite changes that are not committed: "
            + String.join(", ", paths.subList(0, Math.min(5, paths.size())))
            + (paths.size() > 5 ? " and " + (paths.size() - 5) + " more" : "")
            + ".",
        "Commit them first, or move them aside with git stash.");
  }

  private static <T> Result<T> refused(String rule, String message, String hint) {
    return Result.failed(GitProblems.error(rule, "", message, hint));
  }
}
