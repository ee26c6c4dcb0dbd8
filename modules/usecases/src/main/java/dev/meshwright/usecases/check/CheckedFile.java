package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaVersion;

/// A schema file of a state.
record CheckedFile(String path, SchemaFormat format, FileSource files) {

  SchemaVersion version() {
    return new SchemaVersion(path, files.text(path).orElseThrow(), files);
  }
}
