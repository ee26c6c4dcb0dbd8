package dev.meshwright.usecases.contract;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.contract.LogicalType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The records of an Avro schema.
final class AvroTables {

  private final AvroDocument document;

  private AvroTables(AvroDocument document) {
    this.document = document;
  }

  static List<SchemaTable> of(AvroDocument document) {
    AvroTables tables = new AvroTables(document);
    return document.types().values().stream()
        .filter(AvroRecord.class::isInstance)
        .map(AvroRecord.class::cast)
        .filter(found -> found.file().equals(document.file()))
        .map(found -> tables.table(found))
        .toList();
  }

  private SchemaTable table(AvroRecord found) {
    String full = found.fullName();
    return new SchemaTable(full.substring(full.lastIndexOf('.') + 1), found.file(), fields(found));
  }

  private List<SchemaField> fields(AvroRecord found) {
    return found.fields().stream().map(this::field).toList();
  }

  private SchemaField field(AvroField field) {
    List<AvroType> branches =
        field.type() instanceof AvroUnion union ? union.branches() : List.of(field.type());
    List<AvroType> values = branches.stream().filter(type -> !isNull(type)).toList();
    Optional<AvroType> single =
        values.size() == 1 ? Optional.of(document.deref(values.getFirst())) : Optional.empty();
    return new SchemaField(
        field.name(),
        single.map(AvroTables::types).orElse(Set.of()),
        single.map(AvroTables::word).orElse("a union"),
        values.size() < branches.size(),
        field.properties().stream()
            .flatMap(own -> Labels.of(own.key(), own.member().value()).stream())
            .findFirst(),
        () -> single.map(this::fieldsOf).orElse(List.of()));
  }

  private List<SchemaField> fieldsOf(AvroType type) {
    AvroType item = type instanceof AvroArray array ? document.deref(array.items()) : type;
    return item instanceof AvroRecord nested ? fields(nested) : List.of();
  }

  private static boolean isNull(AvroType type) {
    return type instanceof AvroPrimitive primitive && primitive.kind() == AvroPrimitive.Kind.NULL;
  }

  private static String word(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive ->
          primitive.inForce().map(AvroLogicalType::label).orElse(primitive.kind().avroName());
      case AvroRecord nested -> "a record";
      case AvroEnum symbols -> "an enum";
      case AvroFixed bytes ->
          bytes.inForce().map(AvroLogicalType::label).orElse("a fixed number of bytes");
      case AvroArray array -> "an array";
      case AvroMap map -> "a map";
      case AvroUnion union -> "a union";
      case AvroReference unknown -> "an unknown type";
      case AvroBroken broken -> "an unknown type";
    };
  }

  private static Set<LogicalType> types(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive ->
          primitive.inForce().map(AvroTables::ofLogical).orElseGet(() -> ofKind(primitive.kind()));
      case AvroRecord nested -> Set.of(LogicalType.OBJECT);
      case AvroMap map -> Set.of(LogicalType.OBJECT, LogicalType.MAP);
      case AvroArray array -> Set.of(LogicalType.ARRAY, LogicalType.VECTOR);
      case AvroEnum symbols -> Set.of(LogicalType.STRING);
      case AvroFixed bytes -> bytes.inForce().map(AvroTables::ofLogical).orElse(Set.of());
      case AvroUnion union -> Set.of();
      case AvroReference unknown -> Set.of();
      case AvroBroken broken -> Set.of();
    };
  }

  private static Set<LogicalType> ofLogical(AvroLogicalType type) {
    return switch (type.name()) {
      case "decimal" -> Set.of(LogicalType.NUMBER);
      case "date" -> Set.of(LogicalType.DATE);
      case "time-millis", "time-micros" -> Set.of(LogicalType.TIME);
      case "uuid" -> Set.of(LogicalType.STRING);
      default -> type.name().contains("timestamp") ? Set.of(LogicalType.TIMESTAMP) : Set.of();
    };
  }

  /// Text and plain counts often carry times as well: only what cannot be is excluded.
  private static Set<LogicalType> ofKind(AvroPrimitive.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> Set.of(LogicalType.BOOLEAN);
      case INT, LONG ->
          EnumSet.of(
              LogicalType.INTEGER,
              LogicalType.NUMBER,
              LogicalType.DATE,
              LogicalType.TIME,
              LogicalType.TIMESTAMP);
      case FLOAT, DOUBLE -> Set.of(LogicalType.NUMBER);
      case STRING ->
          EnumSet.of(LogicalType.STRING, LogicalType.DATE, LogicalType.TIME, LogicalType.TIMESTAMP);
      case BYTES, NULL -> Set.of();
    };
  }
}
