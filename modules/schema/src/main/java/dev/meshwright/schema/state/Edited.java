package dev.meshwright.schema.state;

import dev.meshwright.model.FileSource;
import java.util.List;
import java.util.Optional;

/// A source in which one file has a newer text, or is there at all.
public record Edited(FileSource source, String file, String newText) implements FileSource {

  @Override
  public Optional<String> text(String path) {
    return path.equals(file) ? Optional.of(newText) : source.text(path);
  }

  @Override
  public Optional<String> version(String path) {
    return path.equals(file) ? Optional.empty() : source.version(path);
  }

  @Override
  public List<String> paths() {
    return source.paths();
  }
}
