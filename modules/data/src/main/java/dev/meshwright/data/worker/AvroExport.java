package dev.meshwright.data.worker;

import dev.meshwright.data.avro.AvroExportTypes;
import dev.meshwright.data.conformance.AvroRecords;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;

/// Writes rows as an Avro file with a schema of their types, compressed with deflate, which every
/// reader knows. A value that Avro cannot hold exactly ends it with the row and the cell.
final class AvroExport {

  private static final int ROWS_BETWEEN_LOOKS = 512;

  private final BoundQuery query;
  private final List<Column> columns;
  private final AvroRecords records;
  private final Schema schema;
  private final ObjectWriter values = new ObjectWriter(Integer.MAX_VALUE);

  /// @param held the query's columns in types that Avro has
  AvroExport(BoundQuery query, List<Column> held) {
    this.query = query;
    this.columns = AvroExportTypes.named(held);
    this.schema = AvroExportTypes.schema("Row", columns);
    this.records = new AvroRecords(schema, columns);
  }

  /// @param select gives the held columns
  /// @return rows written
  long to(Path target, String select, CancellationToken stop)
      throws SQLException, IOException, RefusalException {
    try (Statement statement = query.connection().createStatement()) {
      stop.interrupts(statement);
      try (ResultSet rows = statement.executeQuery(select);
          DataFileWriter<Object> file =
              new DataFileWriter<>(new GenericDatumWriter<>(schema, new GenericData()))) {
        file.setCodec(CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL));
        file.create(schema, target.toFile());
        long count = 0;
        while (rows.next()) {
          file.append(record(rows, count));
          count++;
          if (count % ROWS_BETWEEN_LOOKS == 0 && stop.asked()) {
            throw new SQLException("stopped");
          }
        }
        return count;
      }
    }
  }

  private Object record(ResultSet rows, long before) throws SQLException, RefusalException {
    List<Value> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(values.value(rows, i + 1, columns.get(i).type()));
    }
    AvroRecords.Made made = records.of(new Row(cells));
    if (!made.problems().isEmpty()) {
      throw new RefusalException(problem(made.problems().getFirst(), before + 1));
    }
    return made.record();
  }

  private Problem problem(CellProblem cell, long row) {
    return query
        .problems()
        .at(
            TextRange.at(0),
            "export-not-avro",
            "Row " + row + ", " + cell.path() + ": Avro cannot hold it: " + cell.message() + ".",
            "Cast the column to text in the query, or export another format.");
  }
}
