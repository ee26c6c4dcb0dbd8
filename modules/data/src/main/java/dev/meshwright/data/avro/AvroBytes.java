package dev.meshwright.data.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// Single values in Avro's binary encoding.
public final class AvroBytes {

  private AvroBytes() {}

  /// @throws org.apache.avro.AvroRuntimeException when the value does not fit the schema
  public static byte[] of(Schema schema, @Nullable Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<@Nullable Object>(schema).write(value, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
