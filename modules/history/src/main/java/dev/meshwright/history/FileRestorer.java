package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.CheckoutCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.RmCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.jspecify.annotations.Nullable;

/// Gives single files the content of the last commit.
final class FileRestorer {

  private final Repository repository;
  private final FolderScope scope;
  private final Progress progress;

  FileRestorer(Repository repository, FolderScope scope, Progress progress) {
    this.repository = repository;
    this.scope = scope;
    this.progress = progress;
  }

  Result<List<String>> restore(List<String> paths) throws IOException {
    List<String> inRepository = paths.stream().map(scope::toRepository).toList();
    Optional<Problem> obstacle = obstacle(inRepository);
    if (obstacle.isPresent()) {
      return Result.failed(obstacle.get());
    }
    Path top = repository.getWorkTree().toPath();
    List<String> known = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    ObjectId head = repository.resolve(Constants.HEAD);
    try (RevWalk revisions = new RevWalk(repository)) {
      RevTree tree = head == null ? null : revisions.parseTree(head);
      for (String path : inRepository) {
        FileMode mode = mode(tree, path);
        // The library would remove the folder with all that is in it.
        if (mode.getObjectType() == Constants.OBJ_BLOB
            && Files.isDirectory(top.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
          return Result.failed(isFolderNow(path));
        }
        (mode.equals(FileMode.MISSING) ? fresh : known).add(path);
      }
    }
    try {
      checkout(known);
      forget(fresh);
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
    return Result.ok(paths);
  }

  /// Writes one side of a file in conflict to the disk; the index keeps both.
  Result<List<String>> side(String path, boolean ours) throws IOException {
    List<String> paths = List.of(scope.toRepository(path));
    Optional<Problem> obstacle = obstacle(paths);
    if (obstacle.isPresent()) {
      return Result.failed(obstacle.get());
    }
    try {
      new Git(repository)
          .checkout()
          .setStage(ours ? CheckoutCommand.Stage.OURS : CheckoutCommand.Stage.THEIRS)
          .addPath(paths.getFirst())
          .call();
    } catch (GitAPIException failure) {
      throw new IOException(GitProblems.reason(failure), failure);
    }
    return Result.ok(List.of(path));
  }

  private FileMode mode(@Nullable RevTree tree, String path) throws IOException {
    if (tree == null) {
      return FileMode.MISSING;
    }
    try (TreeWalk found = TreeWalk.forPath(repository, path, tree)) {
      return found == null ? FileMode.MISSING : found.getFileMode();
    }
  }

  private static Problem isFolderNow(String path) {
    return GitProblems.error(
        "git-behind-folder",
        path,
        path + " was a file in the last commit and is a folder now.",
        "Move the folder away, or put the file back with git.");
  }

  private void checkout(List<String> paths) throws GitAPIException {
    if (!paths.isEmpty()) {
      CheckoutCommand command = new Git(repository).checkout().setStartPoint(Constants.HEAD);
      command.setProgressMonitor(new LibraryProgress(progress));
      command.addPaths(paths).call();
    }
  }

  private void forget(List<String> paths) throws IOException, GitAPIException {
    DirCache index = repository.readDirCache();
    List<String> staged = paths.stream().filter(path -> index.findEntry(path) >= 0).toList();
    if (!staged.isEmpty()) {
      RmCommand command = new Git(repository).rm().setCached(true);
      staged.forEach(command::addFilepattern);
      command.call();
    }
  }

  private Optional<Problem> obstacle(List<String> paths) throws IOException {
    for (String path : paths) {
      Optional<Path> link = linkAbove(path);
      if (link.isPresent()) {
        return Optional.of(
            GitProblems.error(
                "git-behind-link",
                path,
                path + " is in a folder that is a link now (" + link.get().getFileName() + ").",
                "Put the folder back with git."));
      }
    }
    Optional<FilterPrograms.Used> filter = new FilterPrograms(repository).firstUsedBy(paths);
    if (filter.isPresent()) {
      return Optional.of(
          GitProblems.error(
              "git-filter",
              filter.get().path(),
              filter.get().path()
                  + " is written through the program of the filter "
                  + filter.get().filter()
                  + ", and Meshwright runs no programs of a repository.",
              "Discard its changes with git."));
    }
    return encoded(paths)
        .map(path ->
            GitProblems.error(
                "git-encoding",
                path,
                path + " has an encoding of its own in .gitattributes (working-tree-encoding).",
                "Discard its changes with git."));
  }

  /// A folder that became a link would lead what is written elsewhere.
  private Optional<Path> linkAbove(String path) {
    Path top = repository.getWorkTree().toPath();
    Path folder = top.resolve(path).getParent();
    while (folder != null && !folder.equals(top)) {
      if (Files.isSymbolicLink(folder)) {
        return Optional.of(folder);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private Optional<String> encoded(List<String> paths) throws IOException {
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    try (TreeWalk walk = WorkTree.walk(repository, OperationType.CHECKOUT_OP, paths)) {
      while (walk.next()) {
        if (StoredForm.of(walk.getAttributes(), EolStreamType.DIRECT).encoding().isPresent()) {
          return Optional.of(walk.getPathString());
        }
      }
    }
    return Optional.empty();
  }
}
