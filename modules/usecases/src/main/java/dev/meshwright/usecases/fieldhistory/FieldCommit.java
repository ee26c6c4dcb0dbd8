package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.git.Commit;
import java.util.List;

/// A commit and what it did to a declaration and to what is declared inside it.
///
/// @param path of the file from then on
public record FieldCommit(Commit commit, String path, List<FieldEvent> events) {

  public FieldCommit {
    events = List.copyOf(events);
  }
}
