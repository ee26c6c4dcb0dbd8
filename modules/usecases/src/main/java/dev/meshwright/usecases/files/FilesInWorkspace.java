package dev.meshwright.usecases.files;

import dev.meshwright.history.GitRepository;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.manage.FileCopier;
import dev.meshwright.workspace.manage.FileMover;
import dev.meshwright.workspace.manage.FileRemover;
import dev.meshwright.workspace.manage.NameRules;
import dev.meshwright.workspace.manage.RemovedStore;
import dev.meshwright.workspace.manage.SystemFileManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Manages the files of a folder of this machine.
public final class FilesInWorkspace implements ManageFiles {

  private final WorkspaceRoot root;
  private final RemovedStore store;
  private final FileMover mover;
  private final FileCopier copier;
  private final FileRemover remover;
  private final DiscardChanges discarding;

  /// @param absent what to say where there is no repository
  /// @param state the workspace's folder for state
  public FilesInWorkspace(
      WorkspaceRoot root, Optional<GitRepository> repository, Problem absent, Path state) {
    this.root = root;
    this.store = new RemovedStore(state, InstantSource.system());
    this.mover = new FileMover(root);
    this.copier = new FileCopier(root);
    this.remover = new FileRemover(root, store);
    this.discarding = new DiscardChanges(repository, absent, remover, store);
  }

  @Override
  public Optional<Problem> nameProblem(String path) {
    return NameRules.problem(path);
  }

  @Override
  public Result<FileChange> create(String path, String text) {
    return mover
        .create(path, text.getBytes(StandardCharsets.UTF_8))
        .map(made -> FileChange.made(FileChange.Kind.CREATED, List.of(made)));
  }

  @Override
  public Result<FileChange> createFolder(String path) {
    return mover
        .createFolder(path)
        .map(made -> FileChange.made(FileChange.Kind.CREATED, List.of(made)));
  }

  @Override
  public Result<FileChange> move(List<Moved> moves) {
    return each(moves, move -> mover.move(move.from(), move.to())).map(FileChange::moved);
  }

  @Override
  public Result<FileChange> copy(List<Moved> copies) {
    return each(copies, copy -> copier.copy(copy.from(), copy.to()))
        .map(made -> FileChange.made(FileChange.Kind.COPIED, made));
  }

  @Override
  public Result<FileChange> copyIn(List<Path> sources, String folder) {
    return each(sources, source -> copyIn(source, folder))
        .map(made -> FileChange.made(FileChange.Kind.COPIED, made));
  }

  private Result<String> copyIn(Path source, String folder) {
    NameParts parts = NameParts.of(String.valueOf(source.getFileName())).in(folder);
    return copier.copyIn(source, parts.free("", this::isThere));
  }

  private boolean isThere(String path) {
    return root.entry(path)
        .filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
        .isPresent();
  }

  /// Does the same to each; fails when it could be done to none.
  private static <A, B> Result<List<B>> each(List<A> all, Function<A, Result<B>> work) {
    List<B> done = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (A one : all) {
      Result<B> result = work.apply(one);
      result.optional().ifPresent(done::add);
      problems.addAll(result.problems());
    }
    return done.isEmpty() && !problems.isEmpty()
        ? new Result.Failed<>(problems)
        : new Result.Ok<>(done, problems);
  }

  @Override
  public Result<FileChange> delete(List<String> paths, Map<String, String> unsaved) {
    List<String> outermost = NameParts.outermost(paths);
    return remover
        .keep(RemovedFiles.Reason.DELETED, outermost, unsaved)
        .flatMap(kept -> {
          List<Problem> left = kept.removal().remove(outermost);
          if (!left.isEmpty() && !kept.removal().hasRemoved() && unsaved.isEmpty()) {
            kept.id().ifPresent(this::forget);
            return new Result.Failed<>(left);
          }
          List<String> gone = outermost.stream().filter(path -> !isThere(path)).toList();
          return new Result.Ok<>(FileChange.gone(FileChange.Kind.DELETED, gone, kept.id()), left);
        });
  }

  @Override
  public Result<FileChange> discard(
      List<String> paths, Map<String, String> unsaved, Progress progress) {
    return discarding.discard(NameParts.outermost(paths), unsaved, progress);
  }

  @Override
  public Result<FileChange> undo(FileChange change) {
    return switch (change.kind()) {
      case CREATED, COPIED -> delete(change.made(), Map.of());
      case MOVED ->
          move(
              change.moved().reversed().stream()
                  .map(moved -> new Moved(moved.to(), moved.from()))
                  .toList());
      case DELETED, DISCARDED -> restore(change.kept().orElseThrow());
      case RESTORED -> throw new IllegalStateException("what was put back is not taken away");
    };
  }

  @Override
  public List<RemovedFiles> removed() {
    try {
      return store.list();
    } catch (IOException unreadable) {
      throw broken(unreadable);
    }
  }

  @Override
  public Result<FileChange> restore(String id) {
    return remover.restore(id).map(back -> FileChange.restored(back.paths(), back.edits()));
  }

  @Override
  public void forget(String id) {
    try {
      store.forget(id);
    } catch (IOException stays) {
      throw broken(stays);
    }
  }

  private static OperationFailedException broken(IOException failure) {
    return new OperationFailedException(
        "Deleted and discarded files cannot be read or written: " + Reasons.of(failure) + ".",
        failure);
  }

  @Override
  public Result<Path> reveal(String path) {
    Path file = path.isEmpty() ? root.folder() : root.entry(path).orElse(root.folder());
    return SystemFileManager.ofProcess(root.folder()).reveal(file);
  }
}
