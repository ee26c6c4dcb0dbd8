package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// Encodes each row with an Avro schema, as a producer would.
public final class AvroRowValidator implements RowValidator {

  private final Schema schema;
  private final List<Column> columns;
  private final GenericDatumWriter<Object> writer;
  private final BinaryEncoder encoder =
      EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);

  /// @param schema of a record whose fields are the columns
  /// @param columns of the rows that will come
  public AvroRowValidator(Schema schema, List<Column> columns) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.writer = new GenericDatumWriter<>(schema);
  }

  /// @param schema of a record, as JSON that needs no other file
  /// @throws org.apache.avro.AvroRuntimeException when it is not valid
  public static RowValidator of(String schema, List<Column> columns) {
    return new AvroRowValidator(new Schema.Parser().parse(schema), columns);
  }

  @Override
  public List<CellProblem> problems(Row row) {
    List<Value.Field> fields = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      fields.add(new Value.Field(columns.get(i).name(), row.values().get(i)));
    }
    AvroDatum datum = new AvroDatum();
    Object record = datum.of(schema, new Value.Struct(fields), "");
    if (datum.problems().isEmpty()) {
      encode(record, datum);
    }
    return datum.problems();
  }

  /// The last word has the encoder itself.
  private void encode(Object record, AvroDatum datum) {
    try {
      writer.write(record, encoder);
      encoder.flush();
    } catch (IOException | RuntimeException refused) {
      datum.add("", "not-encodable", String.valueOf(refused.getMessage()), "");
    }
  }
}
