package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// What a commit of the index would change.
final class StagedChanges {

  private final Repository repository;
  private final FolderScope scope;

  StagedChanges(Repository repository, FolderScope scope) {
    this.repository = repository;
    this.scope = scope;
  }

  /// By path; a renamed file as one that is gone and a new one.
  List<ChangedFile> read() throws IOException {
    DirCache index = repository.readDirCache();
    DirCache committed = committed();
    List<ChangedFile> changed = new ArrayList<>();
    for (String path : differing(index)) {
      Optional<String> here = scope.toFolder(path);
      here.ifPresent(found ->
          changed.add(new ChangedFile(found, state(path, index, committed), Optional.empty())));
    }
    return List.copyOf(changed);
  }

  private static FileState state(String path, DirCache index, DirCache committed) {
    DirCacheEntry entry = index.getEntry(path);
    if (entry == null || entry.isIntentToAdd()) {
      return FileState.DELETED;
    }
    if (entry.getStage() != DirCacheEntry.STAGE_0) {
      return FileState.CONFLICTED;
    }
    return committed.getEntry(path) == null ? FileState.ADDED : FileState.MODIFIED;
  }

  /// What speaks against a commit of all that is staged.
  Optional<Problem> obstacle() throws IOException {
    DirCache index = repository.readDirCache();
    if (index.hasUnmergedPaths()) {
      return Optional.of(
          GitProblems.error(
              "git-conflicted",
              "",
              "Some files still hold both sides of a merge.",
              "Resolve and stage them first."));
    }
    List<String> outside =
        differing(index).stream().filter(path -> scope.toFolder(path).isEmpty()).toList();
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GitProblems.error(
                "git-staged-outside",
                "",
                "Files outside of this folder are staged, too: " + Checkout.named(outside) + ".",
                "Open the folder above, or unstage them with git restore --staged."));
  }

  private Set<String> differing(DirCache index) throws IOException {
    return IndexTree.differing(repository, tree(), index);
  }

  private DirCache committed() throws IOException {
    return IndexTree.of(repository, tree());
  }

  private @org.jspecify.annotations.Nullable ObjectId tree() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return null;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseTree(head);
    }
  }
}
