package dev.meshwright.usecases.draft;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.List;
import java.util.Map;

/// Columns with the types that people chose for some of their parts.
final class AnsweredTypes {

  private AnsweredTypes() {}

  /// @param types by the paths of the parts
  static List<Column> of(List<Column> columns, Map<String, DataType> types) {
    return types.isEmpty() ? columns : columns(columns, "", types);
  }

  private static List<Column> columns(
      List<Column> columns, String before, Map<String, DataType> types) {
    return columns.stream()
        .map(
            column -> new Column(column.name(), type(before + column.name(), column.type(), types)))
        .toList();
  }

  private static DataType type(String path, DataType type, Map<String, DataType> types) {
    return switch (type) {
      case DataType.StructOf(List<Column> fields) ->
          new DataType.StructOf(columns(fields, path + ".", types));
      case DataType.ListOf(DataType item) -> new DataType.ListOf(type(path + "[]", item, types));
      case DataType.ArrayOf(DataType item, int length) ->
          new DataType.ArrayOf(type(path + "[]", item, types), length);
      case DataType.MapOf(DataType key, DataType value) ->
          new DataType.MapOf(key, type(path + "{}", value, types));
      case DataType.Scalar _, DataType.Decimal _, DataType.UnionOf _ ->
          types.getOrDefault(path, type);
    };
  }
}
