package dev.meshwright.usecases.check;

import dev.meshwright.history.RevisionPath;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.compare.EarlierState;
import dev.meshwright.usecases.compare.EarlierStates;
import dev.meshwright.usecases.compare.SchemaFiles;
import dev.meshwright.usecases.compare.StateLookup;
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
  private final EarlierStates states;
  private final SchemaFiles schemaFiles;
  private final CheckWorkspace check;
  private final Function<Path, FileSource> filesBelow;

  /// @param folder against which relative paths are resolved
  /// @param filesBelow reads a folder
  public DiffVersions(
      Path folder,
      EarlierStates states,
      SchemaFiles schemaFiles,
      CheckWorkspace check,
      Function<Path, FileSource> filesBelow) {
    this.folder = folder;
    this.states = states;
    this.schemaFiles = schemaFiles;
    this.check = check;
    this.filesBelow = filesBelow;
  }

  /// @param old a file, a folder, a revision, or `REV:path`
  /// @param young the same
  /// @throws NotPossibleException when one of them names nothing, or they are not of a kind
  public CheckReport diff(String old, String young, CheckRequest request, Progress progress) {
    DiffSide before = side(old);
    DiffSide after = side(young);
    if (before.path().isEmpty() && after.path().isEmpty()) {
      return check.check(
          request, after.files(), new EarlierState(before.title(), before.files()), progress);
    }
    String currentPath = after.path().or(before::path).orElseThrow();
    String previousPath = before.path().or(after::path).orElseThrow();
    require(before, previousPath);
    require(after, currentPath);
    SchemaFormat now = format(currentPath, after.files());
    return check.checkFile(
        request,
        new CheckedFile(currentPath, now, after.files()),
        new EarlierState(before.title(), before.files()),
        new CheckedFile(previousPath, format(previousPath, before.files()), before.files()),
        before.commits(),
        progress);
  }

  private DiffSide side(String name) {
    Optional<Path> path = onDisk(name);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      return new DiffSide(name, filesBelow.apply(path.get()), Optional.empty(), Optional.empty());
    }
    if (path.isPresent()) {
      return file(name, path.get());
    }
    RevisionPath revision = RevisionPath.parse(name);
    return switch (states.revision(revision.revision())) {
      case StateLookup.Found(EarlierState state) ->
          new DiffSide(
              revision.path().map(file -> state.title() + ":" + file).orElse(state.title()),
              state.files(),
              revision.path(),
              Optional.of(state));
      case StateLookup.Missing(String title, Problem problem) ->
          throw new NotPossibleException(
              "'" + name + "' is not a file, a folder or a revision: " + problem.message());
    };
  }

  /// A file below the current folder brings the folder with it, for imports; another one brings its
  /// own folder.
  private DiffSide file(String name, Path file) {
    Path own = file.getParent();
    Path root = own == null || file.startsWith(folder) ? folder : own;
    String path = root.relativize(file).toString().replace('\\', '/');
    return new DiffSide(
        name,
        filesBelow.apply(root),
        Optional.of(path),
        root.equals(folder) ? lastCommit() : Optional.empty());
  }

  private Optional<EarlierState> lastCommit() {
    return switch (states.head()) {
      case StateLookup.Found(EarlierState state) -> Optional.of(state);
      case StateLookup.Missing(String title, Problem problem) -> Optional.empty();
    };
  }

  private Optional<Path> onDisk(String name) {
    try {
      return Optional.of(folder.resolve(name).normalize()).filter(Files::exists);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static void require(DiffSide side, String path) {
    if (side.files().text(path).isEmpty()) {
      throw new NotPossibleException("there is no readable file " + path + " in " + side.title());
    }
  }

  private SchemaFormat format(String path, FileSource files) {
    String lower = path.toLowerCase(Locale.ROOT);
    boolean structured = List.of(".json", ".yaml", ".yml").stream().anyMatch(lower::endsWith);
    return schemaFiles
        .formatOf(path, files)
        .or(() -> structured ? Optional.of(SchemaFormat.JSON_SCHEMA) : Optional.empty())
        .orElseThrow(() ->
            new NotPossibleException(
                path
                    + " is not a schema: schemas are .avsc, .avdl, .avpr, .proto, and JSON Schema"
                    + " in .json or .yaml"));
  }
}
