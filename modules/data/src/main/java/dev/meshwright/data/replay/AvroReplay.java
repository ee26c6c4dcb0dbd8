package dev.meshwright.data.replay;

import dev.meshwright.data.avro.AvroFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayTally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// Reads the rows of an Avro file as its writer meant them and as a reader with another schema gets
/// them, and says where the two differ.
public final class AvroReplay {

  private static final int ROWS_BETWEEN_LOOKS = 512;

  private final Schema writer;
  private final GenericDatumReader<Object> asRead;
  private final GenericDatumWriter<Object> asWritten;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  private final ReplayTally tally = new ReplayTally();
  private final FieldEffects effects;

  private AvroReplay(Schema writer, Schema reader) {
    this.writer = writer;
    this.asRead = new GenericDatumReader<>(writer, reader, new GenericData());
    this.asWritten = new GenericDatumWriter<>(writer, new GenericData());
    this.effects = new FieldEffects(reader, tally);
  }

  /// @param label what problems call the file
  /// @param readerSchema the schema to read with, as JSON; its references resolved
  public static Checked<ReplayReport> of(
      Path file, String label, String readerSchema, Progress progress) {
    Schema reader;
    try {
      reader = new Schema.Parser().parse(readerSchema);
    } catch (RuntimeException | StackOverflowError invalid) {
      return Checked.bad(
          Problem.error(
              "replay-schema",
              Location.startOf(label),
              "The schema to read with is not valid: " + invalid.getMessage(),
              "Correct the schema first."));
    }
    try (DataFileReader<Object> data = AvroFiles.open(file.toFile())) {
      return Checked.good(new AvroReplay(data.getSchema(), reader).read(data, progress));
    } catch (IOException | org.apache.avro.AvroRuntimeException | StackOverflowError unreadable) {
      return Checked.bad(
          Problem.error(
              "sample-unreadable",
              Location.startOf(label),
              label + " cannot be read as Avro: " + unreadable.getMessage(),
              "Correct or replace the file."));
    }
  }

  private ReplayReport read(DataFileReader<Object> data, Progress progress) throws IOException {
    while (data.hasNext()) {
      if (tally.row() % ROWS_BETWEEN_LOOKS == 0) {
        progress.checkCancelled();
        progress.report("Read " + tally.row() + " rows", -1);
      }
      replay(data.next());
      tally.next();
    }
    return tally.report();
  }

  /// A row goes through its own bytes, so that one that cannot be read does not end the reading.
  private void replay(Object row) throws IOException {
    bytes.reset();
    asWritten.write(row, encoder);
    encoder.flush();
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    try {
      Object read = asRead.read(null, decoder);
      effects.compare(writer, row, read);
    } catch (org.apache.avro.AvroRuntimeException | IOException refused) {
      tally.failure(String.valueOf(refused.getMessage()));
    }
  }
}
