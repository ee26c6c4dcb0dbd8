package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.git.Commit;
import java.util.List;
import java.util.Optional;

/// What last happened to a declaration.
///
/// @param name of the declaration: `Order.total`
/// @param commit empty for what is in no commit yet
public record LastChange(String name, Optional<Commit> commit, List<FieldEvent> events) {

  public LastChange {
    events = List.copyOf(events);
  }
}
