package dev.meshwright.usecases.mapping;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;
import java.util.Optional;

/// SQL types without parts, by what their values are.
enum SqlKind {
  WHOLE,
  REAL,
  TRUTH,
  TEXT,
  JSON,
  BYTES,
  DATE,
  TIME,
  TIMESTAMP,
  OTHER;

  static SqlKind of(DataType.Scalar type) {
    String sql = type.sql();
    return switch (sql) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "BIGNUM" ->
          WHOLE;
      case "FLOAT", "DOUBLE" -> REAL;
      case "BOOLEAN" -> TRUTH;
      case "VARCHAR", "UUID", "BIT" -> TEXT;
      case "JSON" -> JSON;
      case "BLOB" -> BYTES;
      case "DATE" -> DATE;
      case "TIME", "TIME_NS", "TIME WITH TIME ZONE" -> TIME;
      default -> sql.startsWith("TIMESTAMP") ? TIMESTAMP : sql.startsWith("ENUM") ? TEXT : OTHER;
    };
  }

  /// The bits of the largest number of an integer type, without the sign.
  static int bits(DataType.Scalar type) {
    return switch (type.sql()) {
      case "TINYINT" -> 7;
      case "UTINYINT" -> 8;
      case "SMALLINT" -> 15;
      case "USMALLINT" -> 16;
      case "INTEGER" -> 31;
      case "UINTEGER" -> 32;
      case "BIGINT" -> 63;
      case "UBIGINT" -> 64;
      default -> 128;
    };
  }

  static boolean signed(DataType.Scalar type) {
    return !type.sql().startsWith("U");
  }

  /// The numbers that a column has; empty when it has others, or numbers among others.
  static Optional<FieldType.Numeric> numeric(DataType column) {
    return switch (column) {
      case DataType.Decimal decimal ->
          Optional.of(new FieldType.Decimal(decimal.sql(), decimal.precision(), decimal.scale()));
      case DataType.Scalar scalar when of(scalar) == WHOLE ->
          Optional.of(new FieldType.Int(scalar.sql(), bits(scalar), signed(scalar), false));
      case DataType.Scalar scalar when of(scalar) == REAL ->
          Optional.of(new FieldType.Floating(scalar.sql(), scalar.sql().equals("FLOAT")));
      case DataType.Scalar other -> Optional.empty();
      case DataType.ListOf other -> Optional.empty();
      case DataType.ArrayOf other -> Optional.empty();
      case DataType.MapOf other -> Optional.empty();
      case DataType.StructOf other -> Optional.empty();
      case DataType.UnionOf other -> Optional.empty();
    };
  }

  /// The decimal digits of the largest number of an integer type.
  static int digits(DataType.Scalar type) {
    return (int) Math.ceil(bits(type) * Math.log10(2));
  }

  static Optional<FieldType.Temporal.Kind> moment(SqlKind kind) {
    return switch (kind) {
      case DATE -> Optional.of(FieldType.Temporal.Kind.DATE);
      case TIME -> Optional.of(FieldType.Temporal.Kind.TIME);
      case TIMESTAMP -> Optional.of(FieldType.Temporal.Kind.TIMESTAMP);
      case WHOLE, REAL, TRUTH, TEXT, JSON, BYTES, OTHER -> Optional.empty();
    };
  }
}
