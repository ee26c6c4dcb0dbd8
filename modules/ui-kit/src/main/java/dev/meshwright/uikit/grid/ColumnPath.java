package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;

/// What a column of the table shows: a column of the result, or a field inside of its structs.
///
/// @param column of the result, from 0
/// @param path names of fields from the column inward; empty for the column itself
record ColumnPath(int column, List<String> path) {

  ColumnPath {
    path = List.copyOf(path);
  }

  static ColumnPath whole(int column) {
    return new ColumnPath(column, List.of());
  }

  ColumnPath field(String name) {
    List<String> inner = new ArrayList<>(path);
    inner.add(name);
    return new ColumnPath(column, inner);
  }

  /// Whether this lies inside of another one.
  boolean isIn(ColumnPath other) {
    return column == other.column
        && path.size() > other.path.size()
        && path.subList(0, other.path.size()).equals(other.path);
  }

  /// The value in a row; null where the struct around it is.
  Value of(Row row) {
    Value value = row.values().get(column);
    for (String name : path) {
      value = field(value, name);
    }
    return value;
  }

  private static Value field(Value value, String name) {
    return value instanceof Value.Struct(List<Value.Field> fields)
        ? fields.stream()
            .filter(field -> field.name().equals(name))
            .map(Value.Field::value)
            .findFirst()
            .orElseGet(Value::nothing)
        : Value.nothing();
  }
}
