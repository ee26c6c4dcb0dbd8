package dev.meshwright.usecases.diagram;

import dev.meshwright.model.structure.DeclaredType;
import java.util.List;
import java.util.Optional;

/// What was read for a diagram.
///
/// @param now the types of the scope, by file and place
/// @param earlier the same of an earlier state; empty when none was asked for
/// @param broken schemas with errors, of which there may be more than what is shown
public record DiagramTypes(
    List<DeclaredType> now, Optional<List<DeclaredType>> earlier, List<String> broken) {

  public DiagramTypes {
    now = List.copyOf(now);
    earlier = earlier.map(List::copyOf);
    broken = List.copyOf(broken);
  }
}
