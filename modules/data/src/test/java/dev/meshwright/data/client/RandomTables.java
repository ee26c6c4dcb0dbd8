package dev.meshwright.data.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// SELECTs of rows with every type that the engine writes into Parquet.
final class RandomTables {

  private static final List<String> NAMES =
      List.of("id", "amount", "a b", "x.y", "when", "\u00e4", "file_row_number", "_", "c'd");
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "NULL",
          "null",
          "0042",
          "a\nb",
          "a,b",
          "\"",
          "it''s",
          "{\"a\": 1}",
          "\u00e4\ud83d\ude00",
          "\\",
          " 1 ",
          "NaN",
          "[1]",
          "x: y",
          "\r\n",
          "\t");

  private final Random random;

  RandomTables(Random random) {
    this.random = random;
  }

  /// How one value of a type is spelled in SQL.
  private interface Type {
    String sql();

    String literal();
  }

  String select(int rows) {
    List<String> names = new ArrayList<>(NAMES);
    java.util.Collections.shuffle(names, random);
    int count = 1 + random.nextInt(6);
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(type(0));
    }
    StringBuilder sql = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      sql.append(row == 0 ? "SELECT " : " UNION ALL SELECT ");
      for (int i = 0; i < count; i++) {
        sql.append(i == 0 ? "" : ", ")
            .append(nullable(types.get(i)))
            .append(" AS \"")
            .append(names.get(i))
            .append('"');
      }
    }
    return sql.toString();
  }

  private String nullable(Type type) {
    return random.nextInt(6) == 0 ? "NULL::" + type.sql() : type.literal();
  }

  private Type type(int depth) {
    return switch (random.nextInt(depth > 2 ? 24 : 32)) {
      case 0 -> scalar("BOOLEAN", List.of("true", "false"));
      case 1 -> scalar("TINYINT", List.of("-128", "127", "0"));
      case 2 -> scalar("SMALLINT", List.of("-32768", "32767", "0"));
      case 3 -> scalar("INTEGER", List.of("-2147483648", "2147483647", "0"));
      case 4 ->
          scalar(
              "BIGINT", List.of("-9223372036854775808", "9223372036854775807", "9007199254740993"));
      case 5 -> scalar("UTINYINT", List.of("0", "255"));
      case 6 -> scalar("USMALLINT", List.of("0", "65535"));
      case 7 -> scalar("UINTEGER", List.of("0", "4294967295"));
      case 8 -> scalar("UBIGINT", List.of("0", "18446744073709551615", "9223372036854775808"));
      case 9 -> scalar("FLOAT", List.of("0.1", "-0.0", "nan", "inf", "3.4028235e38", "1e-45"));
      case 10 ->
          scalar(
              "DOUBLE",
              List.of("0.1", "-0.0", "nan", "-inf", "1.7976931348623157e308", "5e-324", "1e22"));
      case 11, 12 -> decimal();
      case 13 -> scalar("VARCHAR", TEXTS);
      case 14 -> scalar("BLOB", List.of("", "a", "\\x00\\xFF", "\\x5C\\x22''"));
      case 15 -> scalar("DATE", List.of("0001-01-01", "9999-12-31", "1969-12-31", "2024-02-29"));
      case 16 -> scalar("TIME", List.of("00:00:00", "23:59:59.999999", "12:30:00.5"));
      case 17 ->
          scalar("TIMETZ", List.of("00:00:00+00", "23:59:59.999999+00", "12:00:00.000001+00"));
      case 18 ->
          scalar(
              List.of("TIMESTAMP", "TIMESTAMP_MS", "TIMESTAMP_S").get(random.nextInt(3)),
              List.of("0001-01-01 00:00:00", "9999-12-31 23:59:59", "1969-12-31 23:59:59"));
      case 19 ->
          scalar(
              List.of("TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMPTZ").get(random.nextInt(3)),
              List.of("1969-12-31 23:59:59.999999", "2024-02-29 12:00:00.000001"));
      case 20 -> scalar("UUID", List.of(new UUID(random.nextLong(), random.nextLong()).toString()));
      case 21 -> scalar("INTERVAL", List.of("1 month", "3 days", "01:02:03.5", "1 year 2 days"));
      case 22 -> scalar("ENUM('A', 'b', 'it''s')", List.of("A", "b", "it''s"));
      case 23 -> scalar("TIMESTAMP_NS", List.of("2024-02-29 12:00:00.123456789"));
      case 24, 25, 26 -> list(type(depth + 1));
      case 27, 28, 29 -> struct(List.of(type(depth + 1), type(depth + 1)));
      default -> map(type(depth + 1));
    };
  }

  private Type decimal() {
    int precision = 1 + random.nextInt(38);
    int scale = random.nextInt(precision + 1);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
      for (int digit = 0; digit < precision - scale; digit++) {
        text.append(random.nextInt(10));
      }
      text.append(precision == scale ? "0" : "").append(scale == 0 ? "" : ".");
      for (int digit = 0; digit < scale; digit++) {
        text.append(random.nextInt(10));
      }
      values.add(text.toString());
    }
    return scalar("DECIMAL(" + precision + ", " + scale + ")", values);
  }

  private record Spelled(String sql, java.util.function.Supplier<String> literals) implements Type {
    @Override
    public String literal() {
      return literals.get();
    }
  }

  private Type scalar(String sql, List<String> values) {
    return new Spelled(sql, () -> "'" + values.get(random.nextInt(values.size())) + "'::" + sql);
  }

  private Type list(Type item) {
    return new Spelled(
        item.sql() + "[]",
        () -> {
          List<String> items = new ArrayList<>();
          for (int i = random.nextInt(4); i > 0; i--) {
            items.add(nullable(item));
          }
          return "[" + String.join(", ", items) + "]::" + item.sql() + "[]";
        });
  }

  private Type struct(List<Type> fields) {
    return new Spelled(
        "STRUCT(\"a b\" " + fields.getFirst().sql() + ", c " + fields.getLast().sql() + ")",
        () ->
            "{'a b': "
                + nullable(fields.getFirst())
                + ", 'c': "
                + nullable(fields.getLast())
                + "}");
  }

  private Type map(Type value) {
    return new Spelled(
        "MAP(VARCHAR, " + value.sql() + ")",
        () ->
            random.nextInt(4) == 0
                ? "MAP {}::MAP(VARCHAR, " + value.sql() + ")"
                : "MAP {'k': " + nullable(value) + ", 'it''s': " + nullable(value) + "}");
  }
}
