package dev.meshwright.schema.avro;

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
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldType.Temporal.Kind;
import dev.meshwright.model.structure.FieldWidening;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records of an Avro schema: that of its rows, and those that its file defines besides.
public final class AvroRecordTypes {

  private final AvroDocument document;

  private AvroRecordTypes(AvroDocument document) {
    this.document = document;
  }

  /// The record of rows first, if the schema is one.
  public static List<RecordType> of(AvroDocument document) {
    AvroRecordTypes records = new AvroRecordTypes(document);
    List<RecordType> found = new ArrayList<>();
    AvroType root = document.deref(document.root());
    if (root instanceof AvroRecord row) {
      found.add(records.record(row, RecordType.Rows.ALL));
    }
    document.types().values().stream()
        .filter(AvroRecord.class::isInstance)
        .map(AvroRecord.class::cast)
        .filter(other -> other.file().equals(document.file()) && !other.equals(root))
        .forEach(other -> found.add(records.record(other, RecordType.Rows.NONE)));
    return found;
  }

  private RecordType record(AvroRecord record, RecordType.Rows rows) {
    String full = record.fullName();
    return new RecordType(
        full.substring(full.lastIndexOf('.') + 1),
        full,
        record.file(),
        rows,
        RecordType.Naming.ANY_CASE,
        RecordType.Further.LOST,
        fields(record));
  }

  private List<RecordField> fields(AvroRecord record) {
    return record.fields().stream().map(field -> field(record, field)).toList();
  }

  private RecordField field(AvroRecord record, AvroField field) {
    boolean editable = record.file().equals(document.file()) && document.isEditable();
    return new RecordField(
        field.name(),
        List.of(),
        type(field.type()),
        Presence.REQUIRED,
        field.defaultValue().isPresent(),
        field.properties().stream()
            .flatMap(own -> RecordField.Attribute.of(own.key(), own.member().value()).stream())
            .toList(),
        document.locate(record.file(), field.written().range()),
        editable ? new AvroFieldWidening(document, field) : FieldWidening.none());
  }

  private TypeRef type(AvroType written) {
    List<AvroType> branches =
        written instanceof AvroUnion union ? union.branches() : List.of(written);
    List<AvroType> values = branches.stream().filter(type -> !type.isNull()).toList();
    Optional<AvroType> single =
        values.size() == 1 ? Optional.of(document.deref(values.getFirst())) : Optional.empty();
    return new TypeRef(
        values(written),
        single.map(AvroRecordTypes::phrase).orElse("a union"),
        single.filter(AvroRecord.class::isInstance).map(record -> ((AvroRecord) record).fullName()),
        values.size() < branches.size(),
        () -> single.map(this::fieldsOf).orElse(List.of()));
  }

  private List<RecordField> fieldsOf(AvroType type) {
    AvroType item = type instanceof AvroArray array ? document.deref(array.items()) : type;
    return item instanceof AvroRecord nested ? fields(nested) : List.of();
  }

  private static String phrase(AvroType type) {
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

  private FieldType values(AvroType written) {
    AvroType type = document.deref(written);
    return switch (type) {
      case AvroPrimitive primitive -> primitive(primitive);
      case AvroRecord row -> new FieldType.Struct(row.name().simple(), false, () -> fields(row));
      case AvroEnum symbols -> new FieldType.Enumeration("enum " + symbols.name().simple(), false);
      case AvroFixed fixed ->
          fixed
              .inForce()
              .filter(AvroLogicalType::isDecimal)
              .<FieldType>map(AvroRecordTypes::decimal)
              .orElseGet(() -> new FieldType.Bytes("fixed(" + fixed.size() + ")"));
      case AvroArray array -> {
        FieldType item = values(array.items());
        yield new FieldType.ListOf("array of " + item.word(), item);
      }
      case AvroMap map -> {
        FieldType value = values(map.values());
        yield new FieldType.MapOf("map of " + value.word(), value);
      }
      case AvroUnion union -> union(union);
      case AvroReference unknown -> new FieldType.Unknown(unknown.fullName());
      case AvroBroken broken -> new FieldType.Unknown("a broken type");
    };
  }

  private FieldType union(AvroUnion union) {
    List<FieldType> options =
        union.branches().stream().filter(branch -> !branch.isNull()).map(this::values).toList();
    return options.size() == 1
        ? options.getFirst()
        : new FieldType.Choice(
            String.join(" or ", options.stream().map(FieldType::word).toList()), options, true);
  }

  private static FieldType decimal(AvroLogicalType type) {
    return new FieldType.Decimal(type.label(), type.precision(), type.scale());
  }

  private static FieldType primitive(AvroPrimitive type) {
    String word = type.kind().avroName();
    return type.inForce()
        .flatMap(AvroRecordTypes::logical)
        .orElseGet(() ->
            switch (type.kind()) {
              case BOOLEAN -> new FieldType.Bool(word);
              case INT -> new FieldType.Int(word, 31, true, false);
              case LONG -> new FieldType.Int(word, 63, true, false);
              case FLOAT -> new FieldType.Floating(word, true);
              case DOUBLE -> new FieldType.Floating(word, false);
              case STRING -> text(word, Optional.empty());
              case BYTES -> new FieldType.Bytes(word);
              case NULL -> new FieldType.Unknown(word);
            });
  }

  private static FieldType text(String word, Optional<String> format) {
    return new FieldType.Text(word, FieldType.WrittenAsText.NOTHING, format);
  }

  private static Optional<FieldType> logical(AvroLogicalType type) {
    String name = type.name();
    if (type.isDecimal()) {
      return Optional.of(decimal(type));
    }
    if (name.equals("date")) {
      return Optional.of(FieldType.Temporal.of(name, Kind.DATE));
    }
    if (name.startsWith("time-")) {
      return Optional.of(FieldType.Temporal.of(name, Kind.TIME));
    }
    if (name.startsWith("timestamp-") || name.startsWith("local-timestamp-")) {
      return Optional.of(FieldType.Temporal.of(name, Kind.TIMESTAMP));
    }
    return name.equals("uuid") ? Optional.of(text(name, Optional.of(name))) : Optional.empty();
  }
}
