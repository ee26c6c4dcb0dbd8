package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.text.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an unknown type was meant to be.
final class AvroTypeHints {

  private AvroTypeHints() {}

  /// The JSON of a type that other languages call by this name, or a known name that is near.
  static Optional<String> meant(String name, Collection<String> known) {
    Optional<String> foreign = foreign(name.toLowerCase(Locale.ROOT));
    if (foreign.isPresent()) {
      return foreign;
    }
    List<String> candidates = new ArrayList<>(known);
    for (AvroPrimitive.Kind kind : AvroPrimitive.Kind.values()) {
      candidates.add(kind.avroName());
    }
    return DidYouMean.of(name, candidates)
        .or(() -> sameSimpleName(name, known))
        .map(JsonQuotes::quote);
  }

  private static Optional<String> sameSimpleName(String name, Collection<String> known) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return known.stream()
        .filter(full -> full.substring(full.lastIndexOf('.') + 1).equals(simple))
        .sorted()
        .findFirst();
  }

  private static Optional<String> foreign(String name) {
    String json =
        switch (name) {
          case "integer", "int32", "short", "byte", "smallint" -> "\"int\"";
          case "bigint", "int64", "uint32" -> "\"long\"";
          case "bool" -> "\"boolean\"";
          case "number", "real", "float64" -> "\"double\"";
          case "float32" -> "\"float\"";
          case "text", "str", "varchar", "char" -> "\"string\"";
          case "binary", "blob", "bytea", "varbinary" -> "\"bytes\"";
          case "date" -> "{\"type\": \"int\", \"logicalType\": \"date\"}";
          case "time" -> "{\"type\": \"int\", \"logicalType\": \"time-millis\"}";
          case "timestamp", "datetime", "timestamptz", "instant" ->
              "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}";
          case "uuid", "guid" -> "{\"type\": \"string\", \"logicalType\": \"uuid\"}";
          case "decimal", "numeric", "money" ->
              "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 18, \"scale\":"
                  + " 2}";
          default -> "";
        };
    return json.isEmpty() ? Optional.empty() : Optional.of(json);
  }
}
