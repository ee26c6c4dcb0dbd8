package dev.meshwright.usecases.check;

import dev.meshwright.history.RevisionPath;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Compares any two versions: files, folders, revisions, files of revisions.
public final class DiffVersions {

  private final Path folder;
  private final Snapshots states;
  private final SchemaDetector schemaFiles;
  private final CheckWorkspace check;
  private final Function<Path, Result<FileSource>> filesBelow;

  /// @param folder against which relative paths are resolved
  /// @param filesBelow reads a folder
  public DiffVersions(
      Path folder,
      Snapshots states,
      SchemaDetector schemaFiles,
      CheckWorkspace check,
      Function<Path, Result<FileSource>> filesBelow) {
    this.folder = folder;
    this.states = states;
    this.schemaFiles = schemaFiles;
    this.check = check;
    this.filesBelow = filesBelow;
  }

  /// @param old a file, a folder, a revision, or `REV:path`
  /// @param young the same
  /// @return a problem when one of them names nothing, or they are not of a kind
  public Result<CheckReport> diff(
      String old, String young, CheckRequest request, Progress progress) {
    return side(old)
        .flatMap(before -> side(young).flatMap(after -> diff(before, after, request, progress)));
  }

  private Result<CheckReport> diff(
      DiffSide before, DiffSide after, CheckRequest request, Progress progress) {
    Snapshot baseline = new Snapshot(before.title(), before.files());
    if (before.path().isEmpty() && after.path().isEmpty()) {
      return Result.ok(check.check(request, after.files(), baseline, progress));
    }
    return schema(before, before.path().or(after::path).orElseThrow())
        .flatMap(previous ->
            schema(after, after.path().or(before::path).orElseThrow())
                .map(current ->
                    check.checkFile(
                        request, current, baseline, previous, before.commits(), progress)));
  }

  private Result<DiffSide> side(String name) {
    Optional<Path> path = onDisk(name);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      return filesBelow
          .apply(path.get())
          .map(files -> new DiffSide(name, files, Optional.empty(), Optional.empty()));
    }
    if (path.isPresent()) {
      return file(name, path.get());
    }
    RevisionPath revision = RevisionPath.parse(name);
    return switch (states.revision(revision.revision())) {
      case SnapshotLookup.Found(Snapshot state) ->
          Result.ok(
              new DiffSide(
                  revision.path().map(file -> state.title() + ":" + file).orElse(state.title()),
                  state.files(),
                  revision.path(),
                  Optional.of(state)));
      case SnapshotLookup.Missing(String title, Problem problem) ->
          Result.failed(
              Problem.error(
                  problem.rule(),
                  problem.location(),
                  "'" + name + "' is not a file, a folder or a revision: " + problem.message(),
                  problem.hint()));
    };
  }

  /// A file below the current folder brings the folder with it, for imports; another one brings its
  /// own folder.
  private Result<DiffSide> file(String name, Path file) {
    Path own = file.getParent();
    Path root = own == null || file.startsWith(folder) ? folder : own;
    String path = root.relativize(file).toString().replace('\\', '/');
    Optional<Snapshot> commits = root.equals(folder) ? lastCommit() : Optional.empty();
    return filesBelow
        .apply(root)
        .map(files -> new DiffSide(name, files, Optional.of(path), commits));
  }

  private Optional<Snapshot> lastCommit() {
    return states.head().found().optional();
  }

  private Optional<Path> onDisk(String name) {
    try {
      return Optional.of(folder.resolve(name).normalize()).filter(Files::exists);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private Result<CheckedFile> schema(DiffSide side, String path) {
    if (side.files().text(path).isEmpty()) {
      return Result.failed(
          Problem.error(
              "file-missing",
              Location.startOf(path),
              "there is no readable file " + path + " in " + side.title(),
              ""));
    }
    Optional<SchemaFormat> format = format(path, side.files());
    return format.isPresent()
        ? Result.ok(new CheckedFile(path, format.get(), side.files()))
        : Result.failed(
            Problem.error(
                "not-a-schema",
                Location.startOf(path),
                path
                    + " is not a schema: schemas are .avsc, .avdl, .avpr, .proto, and JSON Schema"
                    + " in .json or .yaml",
                ""));
  }

  private Optional<SchemaFormat> format(String path, FileSource files) {
    String lower = path.toLowerCase(Locale.ROOT);
    boolean structured = List.of(".json", ".yaml", ".yml").stream().anyMatch(lower::endsWith);
    return schemaFiles
        .formatOf(path, files)
        .or(() -> structured ? Optional.of(SchemaFormat.JSON_SCHEMA) : Optional.empty());
  }
}
