package dev.meshwright.workspace.files;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.text.DecodedText;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The working copy as a source of texts: what is on disk, with unsaved texts in their place.
///
/// Listed are the files of an index and the unsaved ones; a file of the workspace that is not
/// listed, because it is new or ignored, can be read all the same. Immutable but for the disk.
public final class WorkspaceFiles implements FileSource {

  private final WorkspaceRoot root;
  private final List<String> paths;
  private final Map<String, String> unsaved;
  private final List<Problem> problems;

  /// @param unsaved texts by path
  public WorkspaceFiles(
      WorkspaceRoot root, List<WorkspaceFile> files, Map<String, String> unsaved) {
    this(root, files, unsaved, List.of());
  }

  /// @param unsaved texts by path
  /// @param problems what the index could not look at
  public WorkspaceFiles(
      WorkspaceRoot root,
      List<WorkspaceFile> files,
      Map<String, String> unsaved,
      List<Problem> problems) {
    this(root, sortedPaths(files, unsaved), Map.copyOf(unsaved), List.copyOf(problems));
  }

  private WorkspaceFiles(
      WorkspaceRoot root,
      SortedSet<String> paths,
      Map<String, String> unsaved,
      List<Problem> problems) {
    this.root = root;
    this.paths = List.copyOf(paths);
    this.unsaved = unsaved;
    this.problems = problems;
  }

  private static SortedSet<String> sortedPaths(
      List<WorkspaceFile> files, Map<String, String> unsaved) {
    TreeSet<String> all = new TreeSet<>(unsaved.keySet());
    files.forEach(file -> all.add(file.path()));
    return all;
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<String> text(String path) {
    String edited = unsaved.get(path);
    return edited != null
        ? Optional.of(edited)
        : root.resolve(path).flatMap(file -> onDisk(path, file));
  }

  /// Of a file written a moment ago there is none: it may be written again before the clock of its
  /// file system moves on.
  @Override
  public Optional<String> version(String path) {
    String edited = unsaved.get(path);
    return edited != null ? Optional.of(edited) : root.resolve(path).flatMap(FileStamp::version);
  }

  @Override
  public boolean mentions(String path, String word) {
    String edited = unsaved.get(path);
    return edited != null
        ? edited.contains(word)
        : root.resolve(path).filter(file -> mentions(file, word)).isPresent();
  }

  private static boolean mentions(Path file, String word) {
    try {
      return DecodedText.mentions(FileStamp.start(file), word);
    } catch (IOException unreadable) {
      // What is wrong with it, its problem says.
      return false;
    }
  }

  @Override
  public Optional<Problem> problem(String path) {
    return unsaved.containsKey(path) ? Optional.empty() : Obstacles.of(root, path);
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  private static Optional<String> onDisk(String path, Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(TextFiles.MAX_TEXT_BYTES + 1);
      return bytes.length > TextFiles.MAX_TEXT_BYTES
          ? Optional.empty()
          : DecodedText.decode(path, bytes).wellFormed();
    } catch (IOException unreadable) {
      // By contract a text that cannot be read is absent; opening the file says why.
      return Optional.empty();
    }
  }
}
