package dev.meshwright.model.structure;

import java.util.List;
import java.util.function.Supplier;

/// What a schema declares, in whatever language it is written. Each part is worked out when it is
/// asked for, and kept.
///
/// @param declarations gives the same node whenever it is asked
/// @param types gives the same list whenever it is asked
/// @param entities gives the same list whenever it is asked
public record SchemaStructure(
    Supplier<StructureNode> declarations,
    Supplier<List<RecordType>> types,
    Supplier<List<DeclaredType>> entities) {

  /// The schema itself, with all that it declares and where.
  public StructureNode root() {
    return declarations.get();
  }

  /// The types with fields that it declares, with those of other files looked up.
  public List<RecordType> records() {
    return types.get();
  }

  /// The types that it declares itself, and what they refer to, in other files as well.
  public List<DeclaredType> declared() {
    return entities.get();
  }
}
