package dev.meshwright.data.evidence;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;

/// A field, or a part of one, with the query that gives its values as `v`.
///
/// @param path as people read it
/// @param values a query
record Part(String path, DataType type, String values) {

  /// Fields that are looked into, so that hostile data costs only so much.
  private static final int MOST = 2_000;

  /// All parts of columns, each before its own.
  ///
  /// @param columns of a table `s`, where they are called `c0`, `c1` ...
  /// @param names of the same columns as people know them
  static List<Part> of(List<Column> columns, List<String> names) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      add(names.get(i), columns.get(i).type(), "SELECT c" + i + " AS v FROM s", parts);
    }
    return parts;
  }

  private static void add(String path, DataType type, String values, List<Part> parts) {
    if (parts.size() >= MOST) {
      return;
    }
    parts.add(new Part(path, type, values));
    String there = " FROM (" + values + ") WHERE v IS NOT NULL";
    switch (type) {
      case DataType.StructOf(List<Column> fields) ->
          fields.forEach(field ->
              add(
                  path + "." + field.name(),
                  field.type(),
                  "SELECT struct_extract(v, " + SqlText.literal(field.name()) + ") AS v" + there,
                  parts));
      case DataType.ListOf(DataType item) ->
          add(path + "[]", item, "SELECT unnest(v) AS v" + there, parts);
      case DataType.ArrayOf(DataType item, int _) ->
          add(path + "[]", item, "SELECT unnest(v) AS v" + there, parts);
      case DataType.MapOf(DataType _, DataType value) ->
          add(path + "{}", value, "SELECT unnest(map_values(v)) AS v" + there, parts);
      case DataType.Decimal _, DataType.Scalar _, DataType.UnionOf _ -> {}
    }
  }

  /// Whether it has no parts of its own.
  boolean plain() {
    return type instanceof DataType.Scalar || type instanceof DataType.Decimal;
  }
}
