package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonValue;
import java.util.Optional;
import java.util.OptionalInt;

/// A field of a record, a field of a message, a property of an object.
///
/// @param doc what documents it; empty for nothing
/// @param optional whether data may lack it
/// @param fallback what readers take for it when data lacks it; empty when nothing is said
/// @param number that Protobuf has given it; empty where none was given
/// @param place where the source has it
record NeutralField(
    String name,
    String doc,
    NeutralType shape,
    boolean optional,
    Optional<JsonValue> fallback,
    boolean deprecated,
    OptionalInt number,
    Location place) {

  /// What keeps the number where a language has none: a property in Avro, a keyword in JSON Schema.
  static final String KEPT_NUMBER = "x-proto-number";

  NeutralField(
      String name,
      String doc,
      NeutralType shape,
      boolean optional,
      Optional<JsonValue> fallback,
      boolean deprecated,
      Location place) {
    this(name, doc, shape, optional, fallback, deprecated, OptionalInt.empty(), place);
  }

  /// A number as a schema keeps it; empty for what can be none.
  static OptionalInt number(Optional<JsonValue> value) {
    return value.isPresent()
            && value.get() instanceof JsonNumber number
            && number.isInteger()
            && FieldNumbers.isAllowed(number.value().toBigInteger())
        ? OptionalInt.of(number.value().intValueExact())
        : OptionalInt.empty();
  }
}
