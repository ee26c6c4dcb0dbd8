package dev.meshwright.cli.report;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Rows as a table of text: names, types, one line a row.
public final class RowsTable {

  private final TextTable table;

  public RowsTable(PrintStream out) {
    this.table = new TextTable(out);
  }

  public void write(List<Column> columns, List<Row> rows) {
    if (columns.isEmpty()) {
      return;
    }
    List<List<String>> heads = new ArrayList<>();
    heads.add(columns.stream().map(Column::name).toList());
    if (columns.stream().anyMatch(column -> !column.type().sql().isEmpty())) {
      heads.add(columns.stream().map(column -> column.type().sql()).toList());
    }
    table.write(heads, rows.stream().map(RowsTable::cells).toList());
  }

  static List<String> cells(Row row) {
    return row.values().stream().map(ReportedValue::of).toList();
  }
}
