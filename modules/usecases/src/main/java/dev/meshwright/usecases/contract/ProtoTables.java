package dev.meshwright.usecases.contract;

import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The messages of a `.proto` file.
final class ProtoTables {

  private final ProtoDocument document;

  private ProtoTables(ProtoDocument document) {
    this.document = document;
  }

  static List<SchemaTable> of(ProtoDocument document) {
    ProtoTables tables = new ProtoTables(document);
    return ProtoTypes.of(document.file()).messages().values().stream()
        .map(message ->
            new SchemaTable(message.name().text(), document.file().path(), tables.fields(message)))
        .toList();
  }

  private List<SchemaField> fields(ProtoMessage message) {
    return message.fields().stream().map(this::field).toList();
  }

  private SchemaField field(ProtoField field) {
    return new SchemaField(
        field.name().text(),
        types(field),
        field.isRepeated() && !field.isMap() ? "repeated" : field.type().text(),
        field.presence() == ProtoPresence.EXPLICIT && !field.isMessage(),
        field.options().stream()
            .flatMap(option ->
                option.value() instanceof ProtoValue.Text text
                    ? Labels.of(plain(option.nameText()), text.text()).stream()
                    : Optional.<String>empty().stream())
            .findFirst(),
        () -> nested(field));
  }

  private static String plain(String option) {
    return option.replace("(", "").replace(")", "");
  }

  private List<SchemaField> nested(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfMessage(String file, String name)
        ? document
            .files()
            .file(file)
            .flatMap(found -> ProtoTypes.of(found).message(name))
            .map(this::fields)
            .orElse(List.of())
        : List.of();
  }

  private static Set<LogicalType> types(ProtoField field) {
    if (field.isMap()) {
      return Set.of(LogicalType.OBJECT, LogicalType.MAP);
    }
    if (field.isRepeated()) {
      return Set.of(LogicalType.ARRAY, LogicalType.VECTOR);
    }
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) -> ofScalar(scalar);
      case ProtoTarget.OfEnum symbols -> Set.of(LogicalType.STRING);
      case ProtoTarget.OfMessage(String file, String name) -> ofMessage(name);
      case ProtoTarget.Unresolved unknown -> Set.of();
    };
  }

  private static Set<LogicalType> ofMessage(String name) {
    return switch (name) {
      case "google.protobuf.Timestamp" -> Set.of(LogicalType.TIMESTAMP);
      case "google.type.Date" -> Set.of(LogicalType.DATE);
      case "google.type.Money", "google.type.Decimal" ->
          Set.of(LogicalType.NUMBER, LogicalType.OBJECT);
      default -> name.startsWith("google.protobuf.") ? Set.of() : Set.of(LogicalType.OBJECT);
    };
  }

  private static Set<LogicalType> ofScalar(ProtoScalar scalar) {
    return switch (scalar) {
      case BOOL -> Set.of(LogicalType.BOOLEAN);
      case STRING ->
          EnumSet.of(LogicalType.STRING, LogicalType.DATE, LogicalType.TIME, LogicalType.TIMESTAMP);
      case BYTES -> Set.of();
      case FLOAT, DOUBLE -> Set.of(LogicalType.NUMBER);
      case INT32, INT64, UINT32, UINT64, SINT32, SINT64 -> whole();
      case FIXED32, FIXED64, SFIXED32, SFIXED64 -> whole();
    };
  }

  private static Set<LogicalType> whole() {
    return EnumSet.of(
        LogicalType.INTEGER,
        LogicalType.NUMBER,
        LogicalType.DATE,
        LogicalType.TIME,
        LogicalType.TIMESTAMP);
  }
}
