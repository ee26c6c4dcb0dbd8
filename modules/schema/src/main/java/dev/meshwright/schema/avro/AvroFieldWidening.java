package dev.meshwright.schema.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldWidening;
import java.util.List;
import java.util.Optional;

/// Widens fields of Avro records along promotions: old data stays readable.
record AvroFieldWidening(AvroDocument document, AvroField field) implements FieldWidening {

  /// Digits that DuckDB and most other readers hold.
  private static final int MOST_DIGITS = 38;

  @Override
  public Optional<Fix> widen(FieldType.Numeric numbers) {
    Optional<AvroPrimitive> value = primitive();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<AvroLogicalType> logical = value.get().inForce();
    if (logical.isPresent()) {
      return logical.filter(AvroLogicalType::isDecimal).flatMap(from -> decimal(from, numbers));
    }
    return wider(value.get().kind(), numbers)
        .flatMap(word -> {
          String title = "Make " + field.name() + " a " + word + " in the schema";
          return fix(
              title, List.of(TextEdit.replace(value.get().node().range(), '"' + word + '"')));
        });
  }

  private Optional<AvroPrimitive> primitive() {
    List<AvroType> branches =
        field.type() instanceof AvroUnion union ? union.branches() : List.of(field.type());
    List<AvroType> values = branches.stream().filter(each -> !each.isNull()).toList();
    return values.size() == 1 && values.getFirst() instanceof AvroPrimitive primitive
        ? Optional.of(primitive)
        : Optional.empty();
  }

  private static Optional<String> wider(AvroPrimitive.Kind from, FieldType.Numeric numbers) {
    boolean whole = numbers instanceof FieldType.Int;
    boolean real = numbers instanceof FieldType.Floating;
    return switch (from) {
      case INT -> whole ? Optional.of("long") : real ? Optional.of("double") : Optional.empty();
      case LONG, FLOAT -> real || whole ? Optional.of("double") : Optional.empty();
      case DOUBLE, BOOLEAN, STRING, BYTES, NULL -> Optional.empty();
    };
  }

  private Optional<Fix> decimal(AvroLogicalType from, FieldType.Numeric numbers) {
    int scale;
    int whole;
    switch (numbers) {
      case FieldType.Decimal decimal -> {
        scale = decimal.scale();
        whole = decimal.precision() - decimal.scale();
      }
      case FieldType.Int number -> {
        scale = 0;
        whole = (int) Math.ceil(number.bits() * Math.log10(2));
      }
      case FieldType.Floating real -> {
        return Optional.empty();
      }
      case FieldType.AnyNumber any -> {
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
