package dev.meshwright.model.structure;

import java.util.List;
import java.util.function.Supplier;

/// What a schema declares, in whatever language it is written. Each half is worked out when it is
/// asked for, and kept.
///
/// @param declarations gives the same node whenever it is asked
/// @param types gives the same list whenever it is asked
public record SchemaStructure(
    Supplier<StructureNode> declarations, Supplier<List<RecordType>> types) {

  /// The schema itself, with all that it declares and where.
  public StructureNode root() {
    return declarations.get();
  }

  /// The types with fields that it declares, with those of other files looked up.
  public List<RecordType> records() {
    return types.get();
  }
}
