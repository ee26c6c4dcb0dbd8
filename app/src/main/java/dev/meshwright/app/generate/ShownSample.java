package dev.meshwright.app.generate;

import dev.meshwright.usecases.generate.GeneratedSample;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;

/// Rows that were made.
///
/// @param schema that they are made from
/// @param types that can be chosen; none where there is only one
record ShownSample(SchemaChoice schema, List<String> types, GeneratedSample sample) {
  ShownSample {
    types = List.copyOf(types);
  }
}
