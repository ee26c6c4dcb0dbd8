package dev.meshwright.usecases.refactor;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.structure.FieldType;
import java.util.Optional;

/// The type of a field as another schema language writes it, for types that all have.
final class TypeInLanguage {

  /// Bits of the largest `int` of Avro and Protobuf.
  private static final int INT_BITS = 31;

  private static final int LONG_BITS = 63;

  private TypeInLanguage() {}

  /// Empty for a type that has no like in every language: records, lists, choices.
  static Optional<String> of(FieldType type, SchemaFormat format) {
    return switch (format) {
      case AVRO -> avro(type);
      case PROTOBUF -> protobuf(type);
      case JSON_SCHEMA -> jsonSchema(type);
    };
  }

  private static Optional<String> avro(FieldType type) {
    return switch (type) {
      case FieldType.Int(_, int bits, _, _) when bits > LONG_BITS -> Optional.empty();
      case FieldType.Int(_, int bits, _, _) ->
          Optional.of(bits > 0 && bits <= INT_BITS ? "\"int\"" : "\"long\"");
      case FieldType.Floating(_, boolean single) ->
          Optional.of(single ? "\"float\"" : "\"double\"");
      case FieldType.Decimal(_, int precision, int scale) ->
          Optional.of(
              "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": "
                  + precision
                  + ", \"scale\": "
                  + scale
                  + "}");
      case FieldType.AnyNumber _ -> Optional.of("\"double\"");
      case FieldType.Bool _ -> Optional.of("\"boolean\"");
      case FieldType.Text(_, _, Optional<String> formatted) ->
          Optional.of(
              formatted.filter("uuid"::equals).isPresent()
                  ? "{\"type\": \"string\", \"logicalType\": \"uuid\"}"
                  : "\"string\"");
      case FieldType.Bytes _ -> Optional.of("\"bytes\"");
      case FieldType.Temporal(_, FieldType.Temporal.Kind usual, _) ->
          Optional.of(
              switch (usual) {
                case DATE -> "{\"type\": \"int\", \"logicalType\": \"date\"}";
                case TIME -> "{\"type\": \"int\", \"logicalType\": \"time-millis\"}";
                case TIMESTAMP -> "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}";
              });
      case FieldType.Enumeration _,
          FieldType.Struct _,
          FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Choice _,
          FieldType.Any _,
          FieldType.Unknown _ ->
          Optional.empty();
    };
  }

  private static Optional<String> protobuf(FieldType type) {
    return switch (type) {
      case FieldType.Int(_, int bits, boolean signed, _) ->
          Optional.of((signed ? "int" : "uint") + (bits > 0 && bits <= INT_BITS + 1 ? 32 : 64));
      case FieldType.Floating(_, boolean single) -> Optional.of(single ? "float" : "double");
      case FieldType.AnyNumber _ -> Optional.of("double");
      case FieldType.Bool _ -> Optional.of("bool");
      case FieldType.Decimal _, FieldType.Text _ -> Optional.of("string");
      case FieldType.Bytes _ -> Optional.of("bytes");
      case FieldType.Temporal(_, FieldType.Temporal.Kind usual, _) ->
          Optional.of(
              switch (usual) {
                case DATE, TIME -> "string";
                case TIMESTAMP -> "google.protobuf.Timestamp";
              });
      case FieldType.Enumeration _,
          FieldType.Struct _,
          FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Choice _,
          FieldType.Any _,
          FieldType.Unknown _ ->
          Optional.empty();
    };
  }

  private static Optional<String> jsonSchema(FieldType type) {
    return switch (type) {
      case FieldType.Int _ -> Optional.of("{\"type\": \"integer\"}");
      case FieldType.Floating _, FieldType.Decimal _, FieldType.AnyNumber _ ->
          Optional.of("{\"type\": \"number\"}");
      case FieldType.Bool _ -> Optional.of("{\"type\": \"boolean\"}");
      case FieldType.Text(_, _, Optional<String> formatted) ->
          Optional.of(formatted.map(TypeInLanguage::text).orElse("{\"type\": \"string\"}"));
      case FieldType.Bytes _ ->
          Optional.of("{\"type\": \"string\", \"contentEncoding\": \"base64\"}");
      case FieldType.Temporal(_, FieldType.Temporal.Kind usual, _) ->
          Optional.of(
              text(
                  switch (usual) {
                    case DATE -> "date";
                    case TIME -> "time";
                    case TIMESTAMP -> "date-time";
                  }));
      case FieldType.Any _ -> Optional.of("{}");
      case FieldType.Enumeration _,
          FieldType.Struct _,
          FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Choice _,
          FieldType.Unknown _ ->
          Optional.empty();
    };
  }

  private static String text(String format) {
    return "{\"type\": \"string\", \"format\": \"" + format + "\"}";
  }
}
