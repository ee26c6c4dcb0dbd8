package dev.meshwright.usecases.mapping;

import dev.meshwright.model.data.DataType;
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

  /// The decimal digits of the largest number of an integer type.
  static int digits(DataType.Scalar type) {
    return (int) Math.ceil(bits(type) * Math.log10(2));
  }

  static Optional<FieldType.Moment.Kind> moment(SqlKind kind) {
    return switch (kind) {
      case DATE -> Optional.of(FieldType.Moment.Kind.DATE);
      case TIME -> Optional.of(FieldType.Moment.Kind.TIME);
      case TIMESTAMP -> Optional.of(FieldType.Moment.Kind.TIMESTAMP);
      case WHOLE, REAL, TRUTH, TEXT, JSON, BYTES, OTHER -> Optional.empty();
    };
  }
}
