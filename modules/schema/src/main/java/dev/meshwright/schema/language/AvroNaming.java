package dev.meshwright.schema.language;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.avro.refactor.AvroUses;
import java.util.List;
import java.util.Optional;

/// Types of Avro have full names; files have none.
final class AvroNaming implements SchemaUses<AvroDocument> {

  @Override
  public List<TypeUse> uses(AvroDocument document) {
    return AvroUses.of(document);
  }

  @Override
  public Optional<String> name(AvroDocument document, StructureNode node) {
    return Optional.ofNullable(document.types().get(node.name()))
        .filter(type -> type.name().written().range().equals(node.nameRange()))
        .map(AvroNamed::fullName);
  }

  @Override
  public List<String> imports(AvroDocument document) {
    return List.of();
  }

  @Override
  public Optional<String> fileAt(AvroDocument document, int offset) {
    return Optional.empty();
  }

  @Override
  public List<String> fileNames(AvroDocument document) {
    return List.of();
  }
}
