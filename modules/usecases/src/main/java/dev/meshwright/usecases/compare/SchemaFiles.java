package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.Optional;

/// Tells which files are schemas.
@FunctionalInterface
public interface SchemaFiles {

  /// The language of a file, by its name and, where that does not tell, its text; empty for what is
  /// no schema.
  Optional<SchemaFormat> formatOf(String path, FileSource files);
}
