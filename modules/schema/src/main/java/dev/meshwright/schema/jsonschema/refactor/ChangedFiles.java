package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A state in which some files have other texts, or are new.
record ChangedFiles(FileSource files, Map<String, String> changed) implements FileSource {

  ChangedFiles {
    changed = Map.copyOf(changed);
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(changed.get(path)).or(() -> files.text(path));
  }

  @Override
  public Optional<String> version(String path) {
    return changed.containsKey(path) ? Optional.empty() : files.version(path);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return changed.containsKey(path) ? Optional.empty() : files.problem(path);
  }

  @Override
  public boolean mentions(String path, String word) {
    return changed.containsKey(path)
        ? changed.getOrDefault(path, "").contains(word)
        : files.mentions(path, word);
  }

  @Override
  public List<Problem> problems() {
    return files.problems();
  }

  @Override
  public List<String> paths() {
    return Stream.concat(files.paths().stream(), changed.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
