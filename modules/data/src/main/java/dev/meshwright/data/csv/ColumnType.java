package dev.meshwright.data.csv;

import java.util.Optional;

/// A type for the cells of a column.
///
/// @param sql its name
/// @param format that the cells are dates or timestamps in, as `strptime` takes it; empty for that
///   of ISO 8601
public record ColumnType(String sql, Optional<String> format) {

  public static final ColumnType TEXT = new ColumnType("VARCHAR", Optional.empty());

  public boolean isText() {
    return sql.equals("VARCHAR");
  }
}
