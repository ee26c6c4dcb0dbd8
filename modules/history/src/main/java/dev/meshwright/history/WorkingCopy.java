package dev.meshwright.history;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Problem;
import dev.meshwright.text.DecodedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The working copy as `git add --all` would store it. A file that Git takes for unchanged has the
/// text of the index: one that a sparse checkout leaves out, one with changed line ends or in
/// another encoding only. Files that Git does not know, or ignores, are read from the disk.
///
/// Holds what Git said when it was made; valid while the repository is open.
final class WorkingCopy implements IdentifiedFiles {

  private static final int MAX_TEXT_BYTES = 16 << 20;

  private final FileSource disk;
  private final Path top;
  private final FolderScope scope;
  private final StoredFiles unchanged;
  private final Map<String, StoredForm> converted;
  private final List<String> paths;
  private final Set<String> edited;

  /// @param disk the files as they are, with unsaved texts in their place
  /// @param edited paths whose text in `disk` is not the one on the disk
  WorkingCopy(
      FileSource disk,
      Set<String> edited,
      Path top,
      FolderScope scope,
      WorkState state,
      GitAccess access) {
    this.disk = disk;
    this.top = top;
    this.scope = scope;
    state.unchanged().keySet().removeAll(edited);
    this.unchanged = new StoredFiles(access, "", state.unchanged());
    this.converted = state.converted();
    TreeSet<String> all = new TreeSet<>(disk.paths());
    state.foreign().forEach(folder -> all.removeIf(path -> path.startsWith(folder)));
    all.addAll(state.absent());
    this.paths = List.copyOf(all);
    this.edited = Set.copyOf(edited);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<String> contentId(String path) {
    return unchanged.contentId(path);
  }

  @Override
  public Optional<String> text(String path) {
    return read(path).text;
  }

  /// Of what is as Git has it, the id by which a revision knows it too.
  @Override
  public Optional<String> version(String path) {
    StoredForm form = converted.get(path);
    Optional<String> id = unchanged.contentId(path);
    return id.isPresent() && (form == null || form.filter().isEmpty())
        ? id
        : disk.version(path).map(version -> form == null ? version : "stored:" + version);
  }

  @Override
  public boolean mentions(String path, String word) {
    return unchanged.contentId(path).isPresent()
        ? unchanged.mentions(path, word)
        : disk.mentions(path, word);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return read(path).problem;
  }

  @Override
  public List<Problem> problems() {
    return disk.problems();
  }

  private Answer read(String path) {
    StoredForm form = converted.get(path);
    if (unchanged.contentId(path).isPresent() && (form == null || form.filter().isEmpty())) {
      return of(unchanged.text(path), () -> unchanged.problem(path));
    }
    if (form == null) {
      return of(disk.text(path), () -> disk.problem(path));
    }
    try {
      return form.encoding().isPresent() && !edited.contains(path)
          ? decoded(path, form)
          : of(inForm(disk.text(path), form), () -> disk.problem(path));
    } catch (IOException notStorable) {
      return new Answer(
          Optional.empty(),
          Optional.of(
              GitProblems.error(
                  "git-encoding",
                  path,
                  path
                      + " is not in the encoding that .gitattributes names: "
                      + GitProblems.reason(notStorable)
                      + ".",
                  "Save it in that encoding, or correct working-tree-encoding.")));
    }
  }

  private static Answer of(Optional<String> text, Supplier<Optional<Problem>> problem) {
    return new Answer(text, text.isPresent() ? Optional.empty() : problem.get());
  }

  private Answer decoded(String path, StoredForm form) throws IOException {
    try (InputStream in = Files.newInputStream(top.resolve(scope.toRepository(path)))) {
      byte[] bytes = in.readNBytes(MAX_TEXT_BYTES + 1);
      if (bytes.length > MAX_TEXT_BYTES) {
        return new Answer(Optional.empty(), Optional.empty());
      }
      DecodedText text = DecodedText.decode(path, form.of(bytes));
      return new Answer(text.wellFormed(), text.invalid());
    }
  }

  private static Optional<String> inForm(Optional<String> text, StoredForm form)
      throws IOException {
    return text.isEmpty() ? text : Optional.of(form.ofText(text.get()));
  }

  private record Answer(Optional<String> text, Optional<Problem> problem) {}
}
