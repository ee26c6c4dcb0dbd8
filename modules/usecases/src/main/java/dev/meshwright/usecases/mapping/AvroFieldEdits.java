package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.data.DataType;
import dev.meshwright.schema.avro.AvroEdits;
import java.util.List;
import java.util.Optional;

/// Widens fields of Avro records along promotions: old data stays readable.
record AvroFieldEdits(AvroDocument document, AvroField field) implements FieldEdits {

  /// Digits that DuckDB and most other readers hold.
  private static final int MOST_DIGITS = 38;

  @Override
  public Optional<Fix> widen(DataType type) {
    Optional<AvroPrimitive> value = primitive();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<AvroLogicalType> logical = value.get().inForce();
    if (logical.isPresent()) {
      return logical.filter(AvroLogicalType::isDecimal).flatMap(from -> decimal(from, type));
    }
    return wider(value.get().kind(), type)
        .flatMap(word -> {
          String title = "Make " + field.name() + " a " + word + " in the schema";
          return fix(
              title, List.of(TextEdit.replace(value.get().node().range(), '"' + word + '"')));
        });
  }

  private Optional<AvroPrimitive> primitive() {
    List<AvroType> branches =
        field.type() instanceof AvroUnion union ? union.branches() : List.of(field.type());
    List<AvroType> values = branches.stream().filter(each -> !AvroShape.isNull(each)).toList();
    return values.size() == 1 && values.getFirst() instanceof AvroPrimitive primitive
        ? Optional.of(primitive)
        : Optional.empty();
  }

  private static Optional<String> wider(AvroPrimitive.Kind from, DataType type) {
    boolean whole = type instanceof DataType.Scalar scalar && SqlKind.of(scalar) == SqlKind.WHOLE;
    boolean real = type instanceof DataType.Scalar scalar && SqlKind.of(scalar) == SqlKind.REAL;
    return switch (from) {
      case INT -> whole ? Optional.of("long") : real ? Optional.of("double") : Optional.empty();
      case LONG, FLOAT -> real || whole ? Optional.of("double") : Optional.empty();
      case DOUBLE, BOOLEAN, STRING, BYTES, NULL -> Optional.empty();
    };
  }

  private Optional<Fix> decimal(AvroLogicalType from, DataType type) {
    int scale;
    int whole;
    switch (type) {
      case DataType.Decimal decimal -> {
        scale = decimal.scale();
        whole = decimal.precision() - decimal.scale();
      }
      case DataType.Scalar scalar when SqlKind.of(scalar) == SqlKind.WHOLE -> {
        scale = 0;
        whole = SqlKind.digits(scalar);
      }
      default -> {
        return Optional.empty();
      }
    }
    int newScale = Math.max(scale, from.scale());
    int precision = Math.max(whole, from.precision() - from.scale()) + newScale;
    if (precision > MOST_DIGITS) {
      return Optional.empty();
    }
    String title =
        "Make " + field.name() + " a decimal(%d, %d) in the schema".formatted(precision, newScale);
    return fix(title, AvroEdits.setDecimal(document, field, precision, newScale));
  }

  @Override
  public Optional<Fix> allowNull() {
    return fix(
        "Let " + field.name() + " be null in the schema",
        AvroEdits.setNullable(document, field, true));
  }

  private Optional<Fix> fix(String title, List<TextEdit> edits) {
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(Fix.inFile(title, document.file(), edits));
  }
}
