package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.stream.Collectors;

/// A condition for moments beyond the years 1 to 9999, anywhere in a value.
final class FarMoments {

  private static final String NONE = "false";

  private int variables;

  /// @param sql of a value
  /// @param type of it
  String in(String sql, DataType type) {
    return switch (type) {
      case DataType.Scalar scalar when scalar.sql().startsWith("TIMESTAMP") ->
          "coalesce("
              + sql
              + " NOT BETWEEN TIMESTAMP '0001-01-01' AND TIMESTAMP '9999-12-31 23:59:59.999999',"
              + " false)";
      case DataType.ListOf list -> inItems(sql, list.item());
      case DataType.ArrayOf array -> inItems(sql, array.item());
      case DataType.MapOf map ->
          "("
              + inItems("map_keys(" + sql + ")", map.key())
              + " OR "
              + inItems("map_values(" + sql + ")", map.value())
              + ")";
      case DataType.StructOf struct ->
          struct.fields().stream()
              .map(field -> in("(" + sql + ")." + Column.quoted(field.name()), field.type()))
              .collect(Collectors.joining(" OR ", "(", ")"));
      case DataType.Scalar other -> NONE;
      case DataType.Decimal other -> NONE;
      case DataType.UnionOf other -> NONE;
    };
  }

  private String inItems(String list, DataType item) {
    String variable = "x" + variables++;
    String inside = in(variable, item);
    return inside.equals(NONE)
        ? NONE
        : "coalesce(list_bool_or(list_transform("
            + list
            + ", lambda "
            + variable
            + ": "
            + inside
            + ")), false)";
  }
}
