package dev.meshwright.workspace.manage;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes files out of a workspace and puts them back: nothing is removed or written over that is
/// not kept before.
public final class FileRemover {

  private final WorkspaceRoot root;
  private final FileMover mover;
  private final RemovedStore store;
  private final AtomicWriter writer = new AtomicWriter();

  public FileRemover(WorkspaceRoot root, RemovedStore store) {
    this.root = root;
    this.mover = new FileMover(root);
    this.store = store;
  }

  /// What was put aside, and the way to remove it from where it is.
  ///
  /// @param entry empty when there was nothing to keep
  public record Kept(Optional<RemovedFiles> entry, Removal removal) {

    public Optional<String> id() {
      return entry.map(RemovedFiles::id);
    }
  }

  /// Removes what was kept.
  public static final class Removal {

    private final Map<String, KeptTree> trees;

    private Removal(Map<String, KeptTree> trees) {
      this.trees = trees;
    }

    /// Removes some of what was kept, from where it was.
    ///
    /// @return what could not be removed, or not as a whole
    public List<Problem> remove(List<String> paths) {
      List<Problem> left = new ArrayList<>();
      for (String path : paths) {
        KeptTree tree = trees.get(path);
        if (tree == null) {
          continue;
        }
        try {
          tree.remove().ifPresent(changed -> left.add(ManageProblems.changedMeanwhile(path)));
        } catch (IOException failure) {
          left.add(ManageProblems.failed(path, "deleted", failure));
        }
      }
      return left;
    }

    /// Whether anything is no longer where it was.
    public boolean hasRemoved() {
      return trees.values().stream().anyMatch(KeptTree::hasRemoved);
    }
  }

  /// Puts files and folders aside; those that are not there count as kept.
  ///
  /// @param edits texts by path that were not saved
  public Result<Kept> keep(
      RemovedFiles.Reason reason, List<String> paths, Map<String, String> edits) {
    Map<String, KeptTree> trees = new LinkedHashMap<>();
    long bytes = 0;
    for (String path : paths) {
      Optional<Path> file = root.entry(path);
      if (NameRules.isOfRepository(path) || file.isEmpty()) {
        return new Result.Failed<>(mover.there(path).problems());
      }
      if (!Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try {
        KeptTree tree = KeptTree.of(file.get());
        bytes += tree.bytes();
        if (tree.isSpecial()) {
          return Result.failed(ManageProblems.noFile(path));
        }
        if (bytes > store.most()) {
          return Result.failed(ManageProblems.tooMuch(path, store.most()));
        }
        trees.put(path, tree);
      } catch (IOException unreadable) {
        return Result.failed(ManageProblems.failed(path, "deleted", unreadable));
      }
    }
    if (trees.isEmpty() && edits.isEmpty()) {
      return Result.ok(new Kept(Optional.empty(), new Removal(trees)));
    }
    try {
      RemovedFiles entry = store.keep(reason, trees, edits);
      return Result.ok(new Kept(Optional.of(entry), new Removal(trees)));
    } catch (IOException full) {
      String first = Stream.concat(paths.stream(), edits.keySet().stream()).findFirst().orElse("");
      return Result.failed(ManageProblems.failed(first, "put aside", full));
    }
  }

  /// Puts files back to where they were. What is there now and differs is kept in their place.
  ///
  /// @return their paths, and the texts that were not saved
  public Result<Restored> restore(String id) {
    Optional<Path> files = store.files(id);
    if (files.isEmpty()) {
      return Result.failed(ManageProblems.nothingKept());
    }
    try {
      List<String> made = Files.isDirectory(files.get()) ? putBack(id, files.get()) : List.of();
      Instant now = Instant.now();
      List<UnsavedEdit> edits = new ArrayList<>();
      store
          .edits(id)
          .forEach((path, text) -> edits.add(new UnsavedEdit(path, text, version(path), now)));
      store.forget(id);
      return Result.ok(new Restored(made, edits));
    } catch (RefusedPlaceException refused) {
      return Result.failed(refused.problem);
    } catch (IOException failure) {
      return Result.failed(ManageProblems.failed(firstOf(id), "put back", failure));
    }
  }

  /// What an entry is called, for people.
  private String firstOf(String id) {
    try {
      return store.list().stream()
          .filter(entry -> entry.id().equals(id))
          .flatMap(entry -> entry.paths().stream())
          .findFirst()
          .orElse("");
    } catch (IOException unlisted) {
      return "";
    }
  }

  /// @param edits texts that were not saved
  public record Restored(List<String> paths, List<UnsavedEdit> edits) {
    public Restored {
      paths = List.copyOf(paths);
      edits = List.copyOf(edits);
    }
  }

  private FileVersion version(String path) {
    try {
      Optional<Path> file = root.resolve(path).filter(Files::isRegularFile);
      return file.isPresent() ? FileVersion.of(Files.readAllBytes(file.get())) : FileVersion.ABSENT;
    } catch (IOException unreadable) {
      return FileVersion.ABSENT;
    }
  }

  private List<String> putBack(String id, Path files) throws IOException {
    KeptTree kept = KeptTree.of(files);
    Map<Path, Path> places = new LinkedHashMap<>();
    Map<String, KeptTree> inTheWay = new LinkedHashMap<>();
    List<String> paths = new ArrayList<>();
    for (Path file : kept.files()) {
      String path = files.relativize(file).toString().replace('\\', '/');
      Path place = root.entry(path).orElseThrow(() -> refused(ManageProblems.outside(path)));
      paths.add(path);
      if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        places.put(file, place);
      } else if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        throw refused(ManageProblems.exists(path));
      } else if (!isSame(file, place)) {
        inTheWay.put(path, KeptTree.of(place));
        places.put(file, place);
      }
    }
    if (!inTheWay.isEmpty()) {
      store.keepBeside(id, RemovedFiles.Reason.REPLACED, inTheWay);
    }
    for (Path folder : kept.folders()) {
      String path = files.relativize(folder).toString().replace('\\', '/');
      if (!path.isEmpty()) {
        Path place = root.resolve(path).orElseThrow(() -> refused(ManageProblems.outside(path)));
        named(path, () -> Files.createDirectories(place));
      }
    }
    for (Map.Entry<Path, Path> file : places.entrySet()) {
      named(root.relative(file.getValue()), () -> putBack(file.getKey(), file.getValue()));
    }
    return paths;
  }

  /// A failure is told of the file that it is about.
  private static void named(String path, FileMover.DiskWork work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw refused(ManageProblems.failed(path, "put back", failure));
    }
  }

  private static boolean isSame(Path kept, Path place) throws IOException {
    boolean links = Files.isSymbolicLink(kept) || Files.isSymbolicLink(place);
    return links
        ? Files.isSymbolicLink(kept)
            && Files.isSymbolicLink(place)
            && Files.readSymbolicLink(kept).equals(Files.readSymbolicLink(place))
        : Files.mismatch(kept, place) < 0;
  }

  private void putBack(Path kept, Path place) throws IOException {
    if (Files.isSymbolicLink(kept)) {
      Files.deleteIfExists(place);
      Files.createSymbolicLink(place, Files.readSymbolicLink(kept));
      return;
    }
    writer.write(place, out -> Files.copy(kept, out));
    FileCopier.keepPermissions(kept, place);
  }

  private static RefusedPlaceException refused(Problem problem) {
    return new RefusedPlaceException(problem);
  }

  private static final class RefusedPlaceException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    private RefusedPlaceException(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }
}
