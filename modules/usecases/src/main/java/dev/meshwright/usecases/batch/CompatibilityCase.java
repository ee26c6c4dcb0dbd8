package dev.meshwright.usecases.batch;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Versions of a schema whose compatibility is in question.
///
/// @param id given back with the verdict
/// @param previous texts, oldest first
/// @param current the new text
/// @param previousDependencies texts that earlier versions import, by the name they import
/// @param currentDependencies texts that the new version imports
/// @param dialect of JSON Schema for texts that do not say theirs
/// @param model which documents of a JSON Schema are taken to exist
record CompatibilityCase(
    String id,
    SchemaFormat format,
    CompatibilityMode mode,
    List<String> previous,
    String current,
    Map<String, String> previousDependencies,
    Map<String, String> currentDependencies,
    Optional<String> dialect,
    ContentModel model) {

  CompatibilityCase {
    previous = List.copyOf(previous);
    previousDependencies = Map.copyOf(previousDependencies);
    currentDependencies = Map.copyOf(currentDependencies);
  }
}
