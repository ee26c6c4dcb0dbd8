package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.Baseline;
import java.util.List;
import java.util.Map;

/// What a comparison depends on, beside what is on disk and in the repository.
///
/// @param unsaved texts of files that are edited, by path
record ComparedInputs(
    String path, String text, Map<String, String> unsaved, List<Baseline> baselines) {

  ComparedInputs {
    unsaved = Map.copyOf(unsaved);
    baselines = List.copyOf(baselines);
  }
}
