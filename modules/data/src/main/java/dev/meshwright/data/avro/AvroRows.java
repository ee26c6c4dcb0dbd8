package dev.meshwright.data.avro;

import dev.meshwright.model.data.Column;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.duckdb.DuckDBAppender;

/// Appends rows of one schema to a table with its columns.
public final class AvroRows {

  private final boolean record;
  private final AvroCell[] cells;

  public AvroRows(Schema schema) {
    List<Column> columns = AvroTypes.columns(schema);
    record = schema.getType() == Schema.Type.RECORD;
    cells = new AvroCell[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Schema cell = record ? schema.getFields().get(i).schema() : schema;
      cells[i] = AvroCells.of(cell, columns.get(i).type());
    }
  }

  /// Appends to the row that is begun.
  public void append(DuckDBAppender table, Object row) throws SQLException {
    if (record) {
      IndexedRecord values = (IndexedRecord) row;
      for (int i = 0; i < cells.length; i++) {
        cells[i].append(table, values.get(i));
      }
    } else {
      cells[0].append(table, row);
    }
  }
}
