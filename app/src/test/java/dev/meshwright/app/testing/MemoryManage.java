package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.usecases.files.ManageFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Manages files in memory: single files, no folders.
public final class MemoryManage implements ManageFiles {

  private final MemoryFiles files;
  private final Map<String, String> committed = new LinkedHashMap<>();
  private final List<Kept> kept = new ArrayList<>();

  /// What was revealed.
  public final List<String> revealed = new ArrayList<>();

  private record Kept(RemovedFiles entry, Map<String, String> texts, Map<String, String> edits) {}

  MemoryManage(MemoryFiles files) {
    this.files = files;
  }

  /// What the last commit holds.
  public void commit(String path, String text) {
    committed.put(path, text);
  }

  @Override
  public Optional<Problem> nameProblem(String path) {
    return path.contains(":")
        ? Optional.of(problem("manage-name-character", "The name has the character :."))
        : Optional.empty();
  }

  private static Problem problem(String rule, String message) {
    return Problem.error(rule, Location.startOf(""), message, "");
  }

  private Optional<String> text(String path) {
    return files.read(path) instanceof ReadOutcome.Read read
        ? Optional.of(read.text())
        : Optional.empty();
  }

  @Override
  public Result<FileChange> create(String path, String text) {
    if (text(path).isPresent()) {
      return Result.failed(problem("manage-exists", path + " is there already."));
    }
    files.put(path, text);
    return Result.ok(FileChange.made(FileChange.Kind.CREATED, List.of(path)));
  }

  @Override
  public Result<FileChange> createFolder(String path) {
    return Result.ok(FileChange.made(FileChange.Kind.CREATED, List.of(path)));
  }

  @Override
  public Result<FileChange> move(List<Moved> moves) {
    for (Moved move : moves) {
      files.put(move.to(), text(move.from()).orElseThrow());
      files.remove(move.from());
    }
    return Result.ok(FileChange.moved(moves));
  }

  @Override
  public Result<FileChange> copy(List<Moved> copies) {
    copies.forEach(copy -> files.put(copy.to(), text(copy.from()).orElseThrow()));
    return Result.ok(
        FileChange.made(FileChange.Kind.COPIED, copies.stream().map(Moved::to).toList()));
  }

  @Override
  public Result<FileChange> copyIn(List<Path> sources, String folder) {
    List<String> made = sources.stream().map(file -> folder + "/" + file.getFileName()).toList();
    made.forEach(path -> files.put(path, ""));
    return Result.ok(FileChange.made(FileChange.Kind.COPIED, made));
  }

  private String keep(RemovedFiles.Reason reason, List<String> paths, Map<String, String> unsaved) {
    Map<String, String> texts = new LinkedHashMap<>();
    paths.forEach(path -> text(path).ifPresent(text -> texts.put(path, text)));
    String id = "kept-" + kept.size();
    RemovedFiles entry = new RemovedFiles(id, reason, Instant.EPOCH, paths, 100);
    kept.addFirst(new Kept(entry, texts, Map.copyOf(unsaved)));
    return id;
  }

  @Override
  public Result<FileChange> delete(List<String> paths, Map<String, String> unsaved) {
    String id = keep(RemovedFiles.Reason.DELETED, paths, unsaved);
    paths.forEach(files::remove);
    return Result.ok(FileChange.gone(FileChange.Kind.DELETED, paths, Optional.of(id)));
  }

  @Override
  public Result<FileChange> discard(
      List<String> paths, Map<String, String> unsaved, Progress progress) {
    String id = keep(RemovedFiles.Reason.DISCARDED, paths, unsaved);
    paths.forEach(path ->
        Optional.ofNullable(committed.get(path))
            .ifPresentOrElse(text -> files.put(path, text), () -> files.remove(path)));
    return Result.ok(FileChange.gone(FileChange.Kind.DISCARDED, paths, Optional.of(id)));
  }

  @Override
  public Result<FileChange> undo(FileChange change) {
    return switch (change.kind()) {
      case CREATED, COPIED -> delete(change.made(), Map.of());
      case MOVED ->
          move(change.moved().stream().map(moved -> new Moved(moved.to(), moved.from())).toList());
      case DELETED, DISCARDED -> restore(change.kept().orElseThrow());
      case RESTORED -> throw new IllegalStateException();
    };
  }

  @Override
  public List<RemovedFiles> removed() {
    return kept.stream().map(Kept::entry).toList();
  }

  @Override
  public Result<FileChange> restore(String id) {
    Kept found = kept.stream().filter(one -> one.entry().id().equals(id)).findFirst().orElseThrow();
    found.texts().forEach(files::put);
    kept.remove(found);
    List<UnsavedEdit> edits = new ArrayList<>();
    found.edits().forEach((path, text) -> edits.add(edit(path, text)));
    return Result.ok(FileChange.restored(List.copyOf(found.texts().keySet()), edits));
  }

  private UnsavedEdit edit(String path, String text) {
    FileVersion base = text(path).map(MemoryFiles::version).orElse(FileVersion.ABSENT);
    return new UnsavedEdit(path, text, base, Instant.EPOCH);
  }

  @Override
  public void forget(String id) {
    kept.removeIf(one -> one.entry().id().equals(id));
  }

  @Override
  public Result<Path> reveal(String path) {
    revealed.add(path);
    return Result.ok(Path.of(path));
  }
}
