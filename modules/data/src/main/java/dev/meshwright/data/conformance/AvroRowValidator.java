package dev.meshwright.data.conformance;

import dev.meshwright.data.avro.AvroBytes;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// Encodes each row with an Avro schema, as a producer would.
public final class AvroRowValidator implements RowValidator {

  private final Schema schema;
  private final AvroRecords records;
  private final GenericDatumWriter<Object> writer;
  private final BinaryEncoder encoder =
      EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);

  /// @param schema of a record whose fields are the columns
  /// @param columns of the rows that will come
  public AvroRowValidator(Schema schema, List<Column> columns) {
    this.schema = schema;
    this.records = new AvroRecords(schema, columns);
    this.writer = new GenericDatumWriter<>(schema);
  }

  /// @param schema of a record, as JSON that needs no other file
  /// @throws org.apache.avro.AvroRuntimeException when it is not valid
  public static AvroRowValidator of(String schema, List<Column> columns) {
    return new AvroRowValidator(new Schema.Parser().parse(schema), columns);
  }

  @Override
  public List<CellProblem> problems(Row row) {
    AvroRecords.Made made = records.of(row);
    return made.problems().isEmpty() ? encode(made.record()) : made.problems();
  }

  /// A row in Avro's binary encoding; empty when it has problems.
  public Optional<byte[]> encoded(Row row) {
    AvroRecords.Made made = records.of(row);
    try {
      return made.problems().isEmpty()
          ? Optional.of(AvroBytes.of(schema, made.record()))
          : Optional.empty();
    } catch (IOException | RuntimeException refused) {
      return Optional.empty();
    }
  }

  /// The last word has the encoder itself.
  private List<CellProblem> encode(Object record) {
    try {
      writer.write(record, encoder);
      encoder.flush();
      return List.of();
    } catch (IOException | RuntimeException refused) {
      return List.of(
          new CellProblem("", "not-encodable", String.valueOf(refused.getMessage()), ""));
    }
  }
}
