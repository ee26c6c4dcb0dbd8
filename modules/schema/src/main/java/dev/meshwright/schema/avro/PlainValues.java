package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The plainest default of a type: zero, nothing, an empty list.
final class PlainValues {

  /// Longer ones are for people to write.
  private static final int LONGEST_FIXED = 64;

  private final UnaryOperator<AvroType> resolve;

  /// @param resolve gives the definition for a reference, and what is not known back as it is
  PlainValues(UnaryOperator<AvroType> resolve) {
    this.resolve = resolve;
  }

  /// As JSON; empty for a type that has no such value.
  Optional<String> of(AvroType written) {
    return switch (resolve.apply(written)) {
      case AvroPrimitive primitive -> Optional.of(of(primitive));
      case AvroEnum type -> type.symbolNames().stream().findFirst().map(JsonQuotes::quote);
      case AvroFixed fixed ->
          fixed.size() <= LONGEST_FIXED
              ? Optional.of('"' + "\\u0000".repeat(fixed.size()) + '"')
              : Optional.empty();
      case AvroArray array -> Optional.of("[]");
      case AvroMap map -> Optional.of("{}");
      case AvroRecord record ->
          record.fields().stream().allMatch(field -> field.defaultValue().isPresent())
              ? Optional.of("{}")
              : Optional.empty();
      case AvroUnion union -> union.branches().stream().findFirst().flatMap(this::of);
      case AvroReference unknown -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }

  private static String of(AvroPrimitive primitive) {
    String logical = primitive.inForce().map(AvroLogicalType::name).orElse("");
    return switch (primitive.kind()) {
      case NULL -> "null";
      case BOOLEAN -> "false";
      case INT, LONG, FLOAT, DOUBLE -> "0";
      // A number of no bytes is none.
      case BYTES -> logical.equals("decimal") ? "\"\\u0000\"" : "\"\"";
      case STRING -> logical.equals("uuid") ? "\"00000000-0000-0000-0000-000000000000\"" : "\"\"";
    };
  }
}
