package dev.meshwright.usecases.files;

import dev.meshwright.history.GitRepository;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.manage.FileRemover;
import dev.meshwright.workspace.manage.RemovedStore;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Gives files the content of the last commit, after keeping what they held.
final class DiscardChanges {

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final FileRemover remover;
  private final RemovedStore store;

  DiscardChanges(
      Optional<GitRepository> repository, Problem absent, FileRemover remover, RemovedStore store) {
    this.repository = repository;
    this.absent = absent;
    this.remover = remover;
    this.store = store;
  }

  Result<FileChange> discard(List<String> paths, Map<String, String> unsaved, Progress progress) {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    try {
      GitRepository git = repository.get();
      List<ChangedFile> changed =
          git.state(progress).changed().stream()
              .filter(file -> isChosen(paths, file.path()))
              .toList();
      Optional<ChangedFile> conflict =
          changed.stream().filter(file -> file.state() == FileState.CONFLICTED).findFirst();
      if (conflict.isPresent()) {
        return Result.failed(conflicted(conflict.get().path()));
      }
      if (changed.isEmpty() && unsaved.isEmpty()) {
        return Result.failed(unchanged(paths));
      }
      return discard(git, changed, unsaved, progress);
    } catch (IOException broken) {
      throw new OperationFailedException(
          "The Git repository cannot be read or written: " + broken.getMessage(), broken);
    }
  }

  private Result<FileChange> discard(
      GitRepository git, List<ChangedFile> changed, Map<String, String> unsaved, Progress progress)
      throws IOException {
    List<String> files = changed.stream().map(ChangedFile::path).toList();
    Result<FileRemover.Kept> keeping = remover.keep(RemovedFiles.Reason.DISCARDED, files, unsaved);
    if (!(keeping instanceof Result.Ok<FileRemover.Kept>(var kept, var notes))) {
      return keeping.map(none -> FileChange.restored(List.of(), List.of()));
    }
    TreeSet<String> all = new TreeSet<>(files);
    changed.forEach(file -> file.previousPath().ifPresent(all::add));
    Result<List<String>> restored = git.restore(List.copyOf(all), progress);
    if (restored instanceof Result.Failed<List<String>>(var refused)) {
      if (kept.id().isPresent()) {
        store.forget(kept.id().get());
      }
      return new Result.Failed<>(refused);
    }
    List<Problem> left =
        kept.removal()
            .remove(changed.stream().filter(DiscardChanges::isNew).map(ChangedFile::path).toList());
    List<String> gone = gone(files, unsaved.keySet(), left);
    return new Result.Ok<>(FileChange.gone(FileChange.Kind.DISCARDED, gone, kept.id()), left);
  }

  /// What is not as it was: without the files that could not be removed.
  static List<String> gone(List<String> files, Set<String> unsaved, List<Problem> left) {
    Set<String> gone = new LinkedHashSet<>(files);
    left.forEach(problem -> gone.remove(problem.location().file()));
    gone.addAll(unsaved);
    return List.copyOf(gone);
  }

  /// Whether the last commit has nothing at its path.
  private static boolean isNew(ChangedFile file) {
    return switch (file.state()) {
      case ADDED, UNTRACKED, RENAMED -> true;
      case MODIFIED, DELETED, CONFLICTED, UNCHANGED, IGNORED -> false;
    };
  }

  private static boolean isChosen(List<String> paths, String file) {
    return paths.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
  }

  private static Problem conflicted(String path) {
    return Problem.error(
        "git-conflicted",
        Location.startOf(path),
        path + " still holds both sides of a merge.",
        "Resolve it, or abort the merge with git.");
  }

  private static Problem unchanged(List<String> paths) {
    return Problem.error(
        "git-unchanged",
        Location.startOf(paths.isEmpty() ? "" : paths.getFirst()),
        "There is nothing to discard: the last commit holds the same.",
        "");
  }
}
