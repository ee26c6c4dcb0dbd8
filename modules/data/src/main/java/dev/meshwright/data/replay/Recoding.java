package dev.meshwright.data.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// Writes a value with one schema and reads its bytes with another. Each value goes through bytes
/// of its own, so that one that cannot be read does not end the reading.
final class Recoding {

  private final GenericDatumReader<Object> reader;
  private final GenericDatumWriter<Object> writer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

  Recoding(Schema written, Schema read) {
    this.reader = new GenericDatumReader<>(written, read, new GenericData());
    this.writer = new GenericDatumWriter<>(written, new GenericData());
  }

  /// @throws org.apache.avro.AvroRuntimeException when a reader refuses the value
  Object read(Object value) throws IOException {
    bytes.reset();
    writer.write(value, encoder);
    encoder.flush();
    return reader.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
