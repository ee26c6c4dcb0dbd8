package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import java.util.List;

/// What PostgreSQL's types hold.
final class PostgresTypes {

  private static final int MOST_DIGITS = 1_000;

  private PostgresTypes() {}

  /// A type as it is written.
  ///
  /// @param name in lower case, words with blanks between, without its schema
  /// @param numbers in brackets behind it
  /// @param dimensions of an array; 0 for none
  record Written(String name, List<Integer> numbers, int dimensions) {
    Written {
      numbers = List.copyOf(numbers);
    }
  }

  static NeutralType of(Written type, Location place, String column, ConversionReport losses) {
    return switch (type.name()) {
      case "smallint",
          "int2",
          "smallserial",
          "serial2",
          "integer",
          "int",
          "int4",
          "serial",
          "serial4" ->
          NeutralType.of(NeutralType.Kind.INT32);
      case "bigint", "int8", "bigserial", "serial8" -> NeutralType.of(NeutralType.Kind.INT64);
      case "numeric", "decimal", "dec" -> numeric(type);
      case "real", "float4" -> NeutralType.of(NeutralType.Kind.FLOAT);
      case "double precision", "float8", "float" -> NeutralType.of(NeutralType.Kind.DOUBLE);
      case "boolean", "bool" -> NeutralType.of(NeutralType.Kind.BOOLEAN);
      case "text", "citext", "name" -> NeutralType.of(NeutralType.Kind.STRING);
      case "character varying", "varchar", "character", "char", "bpchar" -> {
        if (!type.numbers().isEmpty()) {
          losses.lost(
              place,
              "The length of "
                  + column
                  + ", at most "
                  + type.numbers().getFirst()
                  + ", is left out.");
        }
        yield NeutralType.of(NeutralType.Kind.STRING);
      }
      case "bytea" -> NeutralType.of(NeutralType.Kind.BYTES);
      case "uuid" -> NeutralType.of(NeutralType.Kind.UUID);
      case "date" -> NeutralType.of(NeutralType.Kind.DATE);
      case "time", "time without time zone" -> NeutralType.of(NeutralType.Kind.TIME);
      case "timestamp", "timestamp without time zone" ->
          NeutralType.of(NeutralType.Kind.LOCAL_TIMESTAMP);
      case "timestamptz", "timestamp with time zone" -> NeutralType.of(NeutralType.Kind.TIMESTAMP);
      case "json", "jsonb" -> NeutralType.of(NeutralType.Kind.ANY);
      default -> {
        losses.changed(place, column + ", of type " + type.name() + ", becomes a text.");
        yield NeutralType.of(NeutralType.Kind.STRING);
      }
    };
  }

  private static NeutralType numeric(Written type) {
    if (type.numbers().isEmpty()) {
      return NeutralType.of(NeutralType.Kind.NUMBER);
    }
    int precision = Math.clamp(type.numbers().getFirst(), 1, MOST_DIGITS);
    int scale = type.numbers().size() > 1 ? type.numbers().get(1) : 0;
    return new NeutralType.Decimal(precision, Math.min(scale, precision));
  }
}
