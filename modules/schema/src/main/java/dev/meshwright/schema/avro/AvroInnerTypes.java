package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.NodePath;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.StringNode;
import java.util.List;

/// The named types of an Avro schema that are defined inside its fields.
public final class AvroInnerTypes {

  private AvroInnerTypes() {}

  /// By full name, without the schema itself; enums with their symbols.
  public static List<StructureNode> of(AvroDocument document) {
    return document.types().values().stream()
        .filter(type -> type.file().equals(document.file()) && !type.equals(document.root()))
        .map(AvroInnerTypes::node)
        .toList();
  }

  private static StructureNode node(AvroNamed type) {
    NodePath path = NodePath.ROOT.apart(type.fullName());
    NodeKind kind =
        switch (type) {
          case AvroRecord record -> NodeKind.RECORD;
          case AvroEnum symbols -> NodeKind.ENUM;
          case AvroFixed fixed -> NodeKind.DEFINITION;
        };
    List<StructureNode> symbols =
        type instanceof AvroEnum names
            ? names.symbols().stream().map(symbol -> symbol(symbol, path)).toList()
            : List.of();
    return StructureNode.of(
        path, kind, type.fullName(), type.range(), type.name().written().range(), symbols);
  }

  private static StructureNode symbol(StringNode symbol, NodePath path) {
    return StructureNode.of(
        path.apart(symbol.value()),
        NodeKind.ENUM_VALUE,
        symbol.value(),
        symbol.range(),
        symbol.range(),
        List.of());
  }
}
