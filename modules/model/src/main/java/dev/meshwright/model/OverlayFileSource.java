package dev.meshwright.model;

import java.util.List;
import java.util.Optional;

/// A source in which one file has another text.
public record OverlayFileSource(FileSource files, String changed, String newText)
    implements FileSource {

  @Override
  public Optional<String> text(String path) {
    return path.equals(changed) ? Optional.of(newText) : files.text(path);
  }

  @Override
  public Optional<String> version(String path) {
    return path.equals(changed) ? Optional.empty() : files.version(path);
  }

  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public boolean mentions(String path, String word) {
    return path.equals(changed) ? newText.contains(word) : files.mentions(path, word);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return path.equals(changed) ? Optional.empty() : files.problem(path);
  }

  @Override
  public List<Problem> problems() {
    return files.problems();
  }
}
