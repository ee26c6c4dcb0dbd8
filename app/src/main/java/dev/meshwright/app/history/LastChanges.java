package dev.meshwright.app.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.fieldhistory.LastChange;
import java.util.List;
import java.util.Optional;

/// Finds who last changed each field of a schema. Called in the background.
@FunctionalInterface
public interface LastChanges {

  /// @param unsaved the text where it has unsaved edits
  List<LastChange> of(String path, Optional<String> unsaved, Progress progress);
}
