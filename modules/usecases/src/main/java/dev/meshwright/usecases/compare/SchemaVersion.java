package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import java.util.Optional;

/// One version of a schema.
///
/// @param path relative to the root, or any name that tells it apart
/// @param text of it, whatever `files` hold for the path
/// @param files the state that imports and references are resolved against
/// @param dialect of JSON Schema when the text does not say: `draft-07`; empty for the usual one
public record SchemaVersion(String path, String text, FileSource files, Optional<String> dialect) {

  public SchemaVersion(String path, String text, FileSource files) {
    this(path, text, files, Optional.empty());
  }
}
