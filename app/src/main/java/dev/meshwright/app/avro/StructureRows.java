package dev.meshwright.app.avro;

import dev.meshwright.app.signs.RowSign;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays an Avro schema out as rows.
final class StructureRows {

  /// Deeper records are left to the source.
  private static final int DEEPEST = 64;

  private final AvroDocument document;

  private StructureRows(AvroDocument document) {
    this.document = document;
  }

  /// The root and everything below.
  static StructureRow of(AvroDocument document) {
    return new StructureRows(document).root();
  }

  private StructureRow root() {
    AvroType type = document.root();
    Optional<AvroNamed> named =
        type instanceof AvroNamed found ? Optional.of(found) : Optional.empty();
    Optional<AvroRecord> record = recordIn(type);
    return new StructureRow(
        List.of(),
        0,
        named.map(AvroNamed::fullName).orElse(document.file()),
        kind(type),
        written(type),
        false,
        Optional.empty(),
        named.flatMap(AvroNamed::doc).map(StringNode::value),
        named
            .map(found -> found.aliases().stream().map(AvroAlias::name).toList())
            .orElse(List.of()),
        Optional.empty(),
        RowSign.NONE,
        record.isPresent(),
        type.range(),
        named.map(found -> found.name().written().range()).orElse(type.range()),
        fields(record, List.of()));
  }

  private List<StructureRow> fields(Optional<AvroRecord> record, List<String> path) {
    if (record.isEmpty() || path.size() >= DEEPEST) {
      return List.of();
    }
    List<StructureRow> rows = new ArrayList<>();
    for (AvroField field : record.get().fields()) {
      rows.add(field(field, rows.size(), path));
    }
    return rows;
  }

  private StructureRow field(AvroField field, int index, List<String> parent) {
    List<String> path = new ArrayList<>(parent);
    path.add(field.name());
    Optional<AvroRecord> record = recordIn(field.type());
    return new StructureRow(
        path,
        index,
        field.name(),
        AvroLabels.of(field.type()),
        written(field.type()),
        isNullable(field.type()),
        field.defaultValue().map(value -> text(value.range())),
        field.doc().map(StringNode::value),
        field.aliases().stream().map(AvroAlias::name).toList(),
        logicalType(field.type()),
        RowSign.NONE,
        record.isPresent(),
        field.node().range(),
        field.written().range(),
        fields(record, path));
  }

  private String kind(AvroType type) {
    return switch (type) {
      case AvroRecord record -> "record";
      case AvroEnum symbols -> "enum";
      case AvroFixed fixed -> "fixed";
      case AvroPrimitive primitive -> AvroLabels.of(type);
      case AvroArray array -> AvroLabels.of(type);
      case AvroMap map -> AvroLabels.of(type);
      case AvroUnion union -> AvroLabels.of(type);
      case AvroReference reference -> AvroLabels.of(type);
      case AvroBroken broken -> AvroLabels.of(type);
    };
  }

  private String text(TextRange range) {
    return range.of(document.text());
  }

  private String written(AvroType type) {
    return type.node() instanceof StringNode name ? name.value() : text(type.range());
  }

  /// The record that is defined in a type, itself or as an item, value or branch.
  private static Optional<AvroRecord> recordIn(AvroType type) {
    return switch (type) {
      case AvroRecord record -> Optional.of(record);
      case AvroArray array -> recordIn(array.items());
      case AvroMap map -> recordIn(map.values());
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> recordIn(branch).stream()).findFirst();
      case AvroPrimitive primitive -> Optional.empty();
      case AvroEnum symbols -> Optional.empty();
      case AvroFixed fixed -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }

  private static boolean isNullable(AvroType type) {
    return type instanceof AvroUnion union
        && union.branches().stream()
            .anyMatch(branch ->
                branch instanceof AvroPrimitive primitive
                    && primitive.kind() == AvroPrimitive.Kind.NULL);
  }

  private static Optional<String> logicalType(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive -> primitive.logicalType().map(AvroLogicalType::name);
      case AvroFixed fixed -> fixed.logicalType().map(AvroLogicalType::name);
      case AvroRecord record -> record.logicalType().map(AvroLogicalType::name);
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> logicalType(branch).stream()).findFirst();
      case AvroArray array -> Optional.empty();
      case AvroMap map -> Optional.empty();
      case AvroEnum symbols -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }
}
