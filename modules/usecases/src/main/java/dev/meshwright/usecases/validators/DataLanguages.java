package dev.meshwright.usecases.validators;

import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Optional;

/// Finds what the language of a schema does with data.
public final class DataLanguages {

  private final SchemaDetector kinds = new SchemaDetector();

  /// Empty for what is no schema.
  public Optional<DataLanguage> of(SchemaVersion schema) {
    return kinds.formatOf(schema.path(), schema.files()).map(DataLanguage::of);
  }
}
