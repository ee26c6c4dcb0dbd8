package dev.meshwright.data.sql;

import dev.meshwright.model.data.Value;
import java.util.stream.Collectors;

/// Values as SQL text.
public final class SqlLiterals {

  private SqlLiterals() {}

  /// A literal that gives the same value.
  public static String of(Value value) {
    return switch (value) {
      case Value.Null none -> "NULL";
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Real real -> SqlText.literal(real(real.value())) + "::DOUBLE";
      case Value.Single single -> SqlText.literal(real(single.value())) + "::FLOAT";
      case Value.Text text -> SqlText.literal(text.shown());
      case Value.Bytes bytes -> "unhex(" + SqlText.literal(bytes.hex()) + ")";
      case Value.Temporal temporal -> SqlText.literal(temporal.iso());
      case Value.Items items ->
          items.items().stream().map(SqlLiterals::of).collect(Collectors.joining(", ", "[", "]"));
      case Value.Struct struct ->
          struct.fields().stream()
              .map(field -> SqlText.literal(field.name()) + ": " + of(field.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Entries entries ->
          entries.entries().stream()
              .map(entry -> of(entry.key()) + ": " + of(entry.value()))
              .collect(Collectors.joining(", ", "MAP {", "}"));
    };
  }

  /// The value without quotes around it; quotes inside are doubled, so that it is safe in a string.
  static String bare(Value value) {
    return switch (value) {
      case Value.Text text -> text.shown().replace("'", "''");
      case Value.Temporal temporal -> temporal.iso().replace("'", "''");
      case Value.Null none -> of(none);
      case Value.Bool bool -> of(bool);
      case Value.Exact exact -> of(exact);
      case Value.Real real -> real(real.value());
      case Value.Single single -> real(single.value());
      case Value.Bytes bytes -> bytes.hex();
      case Value.Items items -> of(items);
      case Value.Struct struct -> of(struct);
      case Value.Entries entries -> of(entries);
    };
  }

  private static String real(double value) {
    return Double.isNaN(value)
        ? "nan"
        : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
  }
}
