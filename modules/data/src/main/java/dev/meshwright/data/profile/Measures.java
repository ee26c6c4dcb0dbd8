package dev.meshwright.data.profile;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be measured on a column of some type, as SQL.
final class Measures {

  private static final Set<String> FLOATS = Set.of("FLOAT", "DOUBLE");
  private static final Set<String> MOMENTS =
      Set.of(
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIMESTAMP WITH TIME ZONE");
  private static final Set<String> TEXTS = Set.of("VARCHAR", "JSON");

  private final DataType type;
  private final String name;

  /// @param name how the SQL calls the column
  Measures(Column column, String name) {
    this.type = column.type();
    this.name = name;
  }

  boolean number() {
    return type instanceof DataType.Decimal
        || DataTypes.INTEGERS.contains(word())
        || FLOATS.contains(word());
  }

  boolean moment() {
    return MOMENTS.contains(word());
  }

  /// Whether the smallest and the largest value mean something.
  boolean ordered() {
    return switch (type) {
      case DataType.Scalar scalar -> !word().equals("JSON") && !word().equals("\"NULL\"");
      case DataType.Decimal decimal -> true;
      case DataType.ListOf list -> false;
      case DataType.ArrayOf array -> false;
      case DataType.MapOf map -> false;
      case DataType.StructOf struct -> false;
      case DataType.UnionOf union -> false;
    };
  }

  /// The value as a finite DOUBLE or null, for columns that can be drawn along a line.
  Optional<String> scale() {
    if (number()) {
      String real = name + "::DOUBLE";
      return Optional.of("CASE WHEN isfinite(" + real + ") THEN " + real + " END");
    }
    return moment()
        ? Optional.of("CASE WHEN isfinite(" + name + ") THEN epoch(" + name + ")::DOUBLE END")
        : Optional.empty();
  }

  /// The length of a text or list.
  Optional<String> length() {
    boolean list =
        type instanceof DataType.ListOf
            || type instanceof DataType.ArrayOf
            || type instanceof DataType.MapOf;
    if (TEXTS.contains(word())) {
      return Optional.of("length(" + name + "::VARCHAR)");
    }
    return list
        ? Optional.of((type instanceof DataType.MapOf ? "cardinality(" : "len(") + name + ")")
        : word().equals("BLOB") ? Optional.of("octet_length(" + name + ")") : Optional.empty();
  }

  private String word() {
    return type.sql().toUpperCase(Locale.ROOT);
  }
}
