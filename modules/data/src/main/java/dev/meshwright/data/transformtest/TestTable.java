package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.List;
import java.util.stream.IntStream;

/// All rows of a small table.
record TestTable(List<Column> columns, List<Row> rows) {

  TestTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The place of a column: of the same name, else of the same name in another case; -1 for none.
  int indexOf(String name) {
    int exact =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equals(name))
            .findFirst()
            .orElse(-1);
    return exact >= 0
        ? exact
        : IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equalsIgnoreCase(name))
            .findFirst()
            .orElse(-1);
  }

  List<List<Value>> projected(List<Integer> places) {
    return rows.stream()
        .map(row -> places.stream().map(place -> row.values().get(place)).toList())
        .toList();
  }
}
