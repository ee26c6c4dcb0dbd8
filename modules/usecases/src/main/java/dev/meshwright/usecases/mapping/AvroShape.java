package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
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
import dev.meshwright.usecases.mapping.FieldType.Moment.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The row that an Avro record describes.
final class AvroShape {

  private final AvroDocument document;

  private AvroShape(AvroDocument document) {
    this.document = document;
  }

  /// Empty when the schema is no record.
  static Optional<Shape> of(AvroDocument document) {
    return document.deref(document.root()) instanceof AvroRecord row
        ? Optional.of(
            new Shape(
                document.file(),
                row.fullName(),
                new AvroShape(document).fields(row),
                Shape.Naming.ANY_CASE,
                false,
                Severity.WARNING))
        : Optional.empty();
  }

  private List<ShapeField> fields(AvroRecord row) {
    return row.fields().stream().map(field -> field(row, field)).toList();
  }

  private ShapeField field(AvroRecord row, AvroField field) {
    boolean nullable =
        field.type() instanceof AvroUnion union
            ? union.branches().stream().anyMatch(AvroShape::isNull)
            : isNull(field.type());
    return new ShapeField(
        field.name(),
        List.of(),
        type(field.type()),
        nullable,
        field.defaultValue().isEmpty(),
        document.locate(row.file(), field.written().range()),
        row.file().equals(document.file()) && document.isEditable()
            ? new AvroFieldEdits(document, field)
            : FieldEdits.none());
  }

  static boolean isNull(AvroType type) {
    return type instanceof AvroPrimitive primitive && primitive.kind() == AvroPrimitive.Kind.NULL;
  }

  private FieldType type(AvroType written) {
    AvroType type = document.deref(written);
    return switch (type) {
      case AvroPrimitive primitive -> primitive(primitive);
      case AvroRecord row -> new FieldType.Struct(row.name().simple(), false, () -> fields(row));
      case AvroEnum symbols -> new FieldType.Symbols("enum " + symbols.name().simple(), false);
      case AvroFixed fixed ->
          fixed
              .inForce()
              .filter(AvroLogicalType::isDecimal)
              .<FieldType>map(AvroShape::decimal)
              .orElseGet(() -> new FieldType.Bytes("fixed(" + fixed.size() + ")"));
      case AvroArray array -> {
        FieldType item = type(array.items());
        yield new FieldType.ListOf("array of " + item.word(), item);
      }
      case AvroMap map -> {
        FieldType value = type(map.values());
        yield new FieldType.MapOf("map of " + value.word(), value);
      }
      case AvroUnion union -> union(union);
      case AvroReference unknown -> new FieldType.Unknown(unknown.fullName());
      case AvroBroken broken -> new FieldType.Unknown("a broken type");
    };
  }

  private FieldType union(AvroUnion union) {
    List<FieldType> options =
        union.branches().stream().filter(branch -> !isNull(branch)).map(this::type).toList();
    return options.size() == 1
        ? options.getFirst()
        : new FieldType.Choice(
            String.join(" or ", options.stream().map(FieldType::word).toList()), options);
  }

  private static FieldType decimal(AvroLogicalType type) {
    return new FieldType.Decimal(type.label(), type.precision(), type.scale());
  }

  private static FieldType primitive(AvroPrimitive type) {
    Optional<AvroLogicalType> logical = type.inForce();
    if (logical.isPresent()) {
      Optional<FieldType> known = logical(logical.get());
      if (known.isPresent()) {
        return known.get();
      }
    }
    String word = type.kind().avroName();
    return switch (type.kind()) {
      case BOOLEAN -> new FieldType.Truth(word);
      case INT -> new FieldType.Whole(word, 31, true, false);
      case LONG -> new FieldType.Whole(word, 63, true, false);
      case FLOAT -> new FieldType.Real(word, true);
      case DOUBLE -> new FieldType.Real(word, false);
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.NOTHING);
      case BYTES -> new FieldType.Bytes(word);
      case NULL -> new FieldType.Unknown(word);
    };
  }

  private static Optional<FieldType> logical(AvroLogicalType type) {
    String name = type.name();
    if (type.isDecimal()) {
      return Optional.of(decimal(type));
    }
    if (name.equals("date")) {
      return Optional.of(new FieldType.Moment(name, Kind.DATE, Set.of(Kind.DATE)));
    }
    if (name.startsWith("time-")) {
      return Optional.of(new FieldType.Moment(name, Kind.TIME, Set.of(Kind.TIME)));
    }
    if (name.startsWith("timestamp-") || name.startsWith("local-timestamp-")) {
      return Optional.of(new FieldType.Moment(name, Kind.TIMESTAMP, Set.of(Kind.TIMESTAMP)));
    }
    return name.equals("uuid")
        ? Optional.of(new FieldType.Text(name, FieldType.WrittenAsText.NOTHING))
        : Optional.empty();
  }
}
