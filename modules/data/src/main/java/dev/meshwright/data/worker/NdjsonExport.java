package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Writes rows as lines of JSON. The engine's own writer rounds numbers inside of JSON documents,
/// and writes NaN, which is no JSON.
final class NdjsonExport {

  private static final int ROWS_BETWEEN_LOOKS = 512;
  private static final int BUFFER = 1 << 16;

  private final BoundQuery query;
  private final List<Column> columns;
  private final DataType row;
  private final ObjectWriter values = new ObjectWriter(Integer.MAX_VALUE);

  /// @param columns of the SELECT, with names that are all different
  NdjsonExport(BoundQuery query, List<Column> columns) {
    this.query = query;
    this.columns = List.copyOf(columns);
    this.row = new DataType.StructOf(this.columns);
  }

  /// @return rows written
  long to(Path target, String select, CancellationToken stop) throws SQLException, IOException {
    try (Statement statement = query.connection().createStatement()) {
      stop.interrupts(statement);
      try (ResultSet rows = statement.executeQuery(select);
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
        StringBuilder line = new StringBuilder();
        long count = 0;
        while (rows.next()) {
          line.setLength(0);
          write(rows, line);
          out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
          count++;
          if (count % ROWS_BETWEEN_LOOKS == 0 && stop.asked()) {
            throw new SQLException("stopped");
          }
        }
        return count;
      }
    }
  }

  private void write(ResultSet rows, StringBuilder line) throws SQLException {
    List<Value.Field> fields = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      fields.add(new Value.Field(column.name(), values.value(rows, i + 1, column.type())));
    }
    JsonCells.write(new Value.Struct(fields), row, line);
  }
}
