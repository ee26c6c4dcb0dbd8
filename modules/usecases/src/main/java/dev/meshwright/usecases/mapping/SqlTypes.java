package dev.meshwright.usecases.mapping;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The SQL types that fit fields.
final class SqlTypes {

  private static final int MAX_DEPTH = 8;

  /// The most digits of a decimal in DuckDB.
  private static final int MOST_DIGITS = 38;

  private SqlTypes() {}

  /// The type to cast to; empty when the field takes several kinds of values, or more than SQL has.
  static Optional<String> of(FieldType field) {
    return of(field, 0);
  }

  private static Optional<String> of(FieldType field, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    return switch (field) {
      case FieldType.Int whole -> Optional.of(whole(whole));
      case FieldType.Floating real -> Optional.of(real.single() ? "FLOAT" : "DOUBLE");
      case FieldType.Decimal decimal ->
          decimal.precision() <= MOST_DIGITS
              ? Optional.of(new DataType.Decimal(decimal.precision(), decimal.scale()).sql())
              : Optional.empty();
      case FieldType.AnyNumber any -> Optional.of("DOUBLE");
      case FieldType.Bool truth -> Optional.of("BOOLEAN");
      case FieldType.Text text -> Optional.of("VARCHAR");
      case FieldType.Enumeration symbols -> Optional.of("VARCHAR");
      case FieldType.Bytes bytes -> Optional.of("BLOB");
      case FieldType.Temporal moment -> Optional.of(moment(moment.usual()));
      case FieldType.Struct struct -> struct(struct, depth);
      case FieldType.ListOf list -> of(list.item(), depth + 1).map(item -> item + "[]");
      case FieldType.MapOf map ->
          of(map.value(), depth + 1).map(value -> "MAP(VARCHAR, " + value + ")");
      case FieldType.Choice choice -> of(choice.options().getFirst(), depth + 1);
      case FieldType.Any any -> Optional.empty();
      case FieldType.Unknown unknown -> Optional.empty();
    };
  }

  private static String whole(FieldType.Int whole) {
    boolean small = whole.bits() > 0 && whole.bits() <= 32;
    return (whole.signed() ? "" : "U") + (small ? "INTEGER" : "BIGINT");
  }

  private static String moment(FieldType.Temporal.Kind kind) {
    return switch (kind) {
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> "TIMESTAMP";
    };
  }

  private static Optional<String> struct(FieldType.Struct struct, int depth) {
    List<String> parts = new ArrayList<>();
    for (RecordField field : struct.fields().get()) {
      Optional<String> type = of(field.type().values(), depth + 1);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      parts.add(Column.quoted(field.name()) + " " + type.get());
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("STRUCT(" + String.join(", ", parts) + ")");
  }

  /// A value to put in the place of null.
  static Optional<String> literal(FieldType field) {
    return switch (field) {
      case FieldType.Numeric number -> Optional.of("0");
      case FieldType.Bool truth -> Optional.of("false");
      case FieldType.Text text -> Optional.of("''");
      case FieldType.Choice choice -> literal(choice.options().getFirst());
      case FieldType.ListOf list -> Optional.of("[]");
      case FieldType.Enumeration symbols -> Optional.empty();
      case FieldType.Bytes bytes -> Optional.empty();
      case FieldType.Temporal moment -> Optional.empty();
      case FieldType.Struct struct -> Optional.empty();
      case FieldType.MapOf map -> Optional.empty();
      case FieldType.Any any -> Optional.empty();
      case FieldType.Unknown unknown -> Optional.empty();
    };
  }
}
