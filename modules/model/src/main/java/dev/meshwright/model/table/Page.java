package dev.meshwright.model.table;

import java.util.List;

/// Some neighbouring rows of a result.
///
/// @param columns of the whole result
/// @param first index of the first row, from 0
/// @param rows each with one cell for each column
/// @param last whether no row follows
public record Page(List<Column> columns, long first, List<List<Cell>> rows, boolean last) {

  public Page {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
