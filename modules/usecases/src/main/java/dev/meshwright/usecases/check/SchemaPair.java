package dev.meshwright.usecases.check;

import dev.meshwright.model.SchemaFormat;
import java.util.Optional;

/// A schema of the present state and where it was in the earlier one.
///
/// @param path now; of a removed schema, where it was
/// @param previousPath in the earlier state; empty for a new one
record SchemaPair(
    String path, SchemaFormat format, SchemaChange change, Optional<String> previousPath) {

  SchemaPair as(SchemaChange other) {
    return new SchemaPair(path, format, other, previousPath);
  }
}
