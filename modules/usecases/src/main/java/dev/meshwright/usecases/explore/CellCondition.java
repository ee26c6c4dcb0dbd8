package dev.meshwright.usecases.explore;

import dev.meshwright.data.sql.SqlLiterals;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Value;

/// Says in SQL that a column has the value of a cell.
final class CellCondition {

  private CellCondition() {}

  static String of(Column column, Value value, boolean having) {
    String name = Column.quoted(column.name());
    if (value instanceof Value.Null) {
      return name + (having ? " IS NULL" : " IS NOT NULL");
    }
    if (value instanceof Value.Text text && text.cut()) {
      return (having ? "" : "NOT ") + "starts_with(" + name + ", " + SqlLiterals.of(text) + ")";
    }
    return name
        + (having ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ")
        + SqlLiterals.of(value);
  }
}
