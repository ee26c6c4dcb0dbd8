package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/// Makes Avro records of rows, as a producer with a schema does; a field without a column gets its
/// default.
public final class AvroRecords {

  private final Schema schema;
  private final List<Column> columns;

  /// @param schema of a record whose fields are the columns
  /// @param columns of the rows that will come
  public AvroRecords(Schema schema, List<Column> columns) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
  }

  /// What came of a row.
  ///
  /// @param record for Avro's writer; only to be used where there are no problems
  /// @param problems why it cannot be written
  public record Made(Object record, List<CellProblem> problems) {
    public Made {
      problems = List.copyOf(problems);
    }
  }

  public Made of(Row row) {
    List<Value.Field> fields = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      fields.add(new Value.Field(columns.get(i).name(), row.values().get(i)));
    }
    AvroDatum datum = new AvroDatum();
    Object record = datum.of(schema, new Value.Struct(fields), "");
    return new Made(record, datum.problems());
  }
}
