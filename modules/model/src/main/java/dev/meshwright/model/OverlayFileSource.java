package dev.meshwright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A source in which some files have another text, or are new.
///
/// @param texts by path
/// @param created paths of texts that are files although the source has none there; one that is
///   only edited may be no file, as a text that is saved nowhere
public record OverlayFileSource(FileSource files, Map<String, String> texts, Set<String> created)
    implements FileSource {

  public OverlayFileSource {
    texts = Map.copyOf(texts);
    created = Set.copyOf(created);
  }

  /// A source in which one file has another text.
  public OverlayFileSource(FileSource files, String changed, String newText) {
    this(files, Map.of(changed, newText), Set.of());
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path)).or(() -> files.text(path));
  }

  @Override
  public Optional<String> version(String path) {
    return texts.containsKey(path) ? Optional.empty() : files.version(path);
  }

  @Override
  public List<String> paths() {
    if (created.isEmpty()) {
      return files.paths();
    }
    Set<String> all = new TreeSet<>(files.paths());
    all.addAll(created);
    return List.copyOf(all);
  }

  @Override
  public boolean mentions(String path, String word) {
    String text = texts.get(path);
    return text == null ? files.mentions(path, word) : text.contains(word);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return texts.containsKey(path) ? Optional.empty() : files.problem(path);
  }

  @Override
  public List<Problem> problems() {
    return files.problems();
  }
}
