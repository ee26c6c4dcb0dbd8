package dev.meshwright.app.refactor;

import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.usecases.search.Replaced;
import java.util.List;

/// A refactoring that was carried out, and can be taken back as a whole.
///
/// @param changes of texts, whether in a document or on the disk
/// @param created files that are new
/// @param made the same as the disk got them
record Applied(
    RefactoringKind kind,
    List<Replaced.Change> changes,
    List<Replaced.Change> created,
    List<FileChange> made) {

  Applied {
    changes = List.copyOf(changes);
    created = List.copyOf(created);
    made = List.copyOf(made);
  }

  int files() {
    return changes.size() + created.size();
  }
}
