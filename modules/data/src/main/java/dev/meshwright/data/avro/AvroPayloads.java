package dev.meshwright.data.avro;

import dev.meshwright.data.message.Payload;
import dev.meshwright.data.message.PayloadDecoder;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/// Single Avro values without the file format around them, binary or in Avro's JSON encoding.
public final class AvroPayloads implements PayloadDecoder {

  private static final int SINGLE_OBJECT_HEADER = 10;
  private static final short SINGLE_OBJECT_MARK = (short) 0xC301;

  private final Schema schema;
  private final List<Column> columns;
  private final MessageDecoding.Framing framing;
  private final MessageDecoding.Envelope envelope;
  private final long fingerprint;
  private final GenericDatumReader<Object> reader;

  /// @throws AvroRuntimeException when the text is no schema
  public AvroPayloads(String schema, MessageDecoding decoding) {
    this.schema = new Schema.Parser().parse(schema);
    this.columns = AvroTypes.columns(this.schema);
    this.framing = decoding.framing();
    this.envelope = decoding.envelope();
    this.fingerprint = SchemaNormalization.parsingFingerprint64(this.schema);
    this.reader = new GenericDatumReader<>(this.schema, this.schema, new GenericData());
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public List<@Nullable Object> row(Payload payload) throws MalformedMessageException {
    Object value = value(payload);
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    try {
      if (value instanceof IndexedRecord record) {
        for (int i = 0; i < columns.size(); i++) {
          Schema field = schema.getFields().get(i).schema();
          row.add(AvroObjects.of(field, columns.get(i).type(), record.get(i)));
        }
      } else {
        row.add(AvroObjects.of(schema, columns.getFirst().type(), value));
      }
    } catch (ArithmeticException | java.time.DateTimeException outside) {
      throw new MalformedMessageException(
          "", -1, "a value is outside of its type: " + outside.getMessage());
    }
    return row;
  }

  /// The value itself, without conversions.
  ///
  /// @throws MalformedMessageException when the bytes do not fit the schema, or there are more
  public Object value(Payload payload) throws MalformedMessageException {
    return framing == MessageDecoding.Framing.JSON ? json(payload) : binary(payload);
  }

  private Object binary(Payload payload) throws MalformedMessageException {
    int from = start(payload);
    byte[] bytes = payload.bytes();
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
    Object value;
    try {
      value = reader.read(null, decoder);
      int left = left(decoder);
      if (left > 0) {
        throw new MalformedMessageException(
            "",
            bytes.length - left,
            left + " bytes are left behind the last field: another schema wrote it");
      }
      return value;
    } catch (EOFException truncated) {
      throw new MalformedMessageException("", bytes.length, "it ends inside a field");
    } catch (IOException | RuntimeException malformed) {
      throw new MalformedMessageException(
          "", bytes.length - left(decoder), String.valueOf(malformed));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  private static int left(BinaryDecoder decoder) {
    try {
      return decoder.inputStream().available();
    } catch (IOException inMemory) {
      return 0;
    }
  }

  private int start(Payload payload) throws MalformedMessageException {
    if (envelope != MessageDecoding.Envelope.SINGLE_OBJECT) {
      return payload.from();
    }
    if (payload.length() < SINGLE_OBJECT_HEADER
        || ByteBuffer.wrap(payload.bytes()).getShort(payload.from()) != SINGLE_OBJECT_MARK) {
      throw new MalformedMessageException(
          "", 0, "it does not begin with the mark of a single object");
    }
    long found =
        ByteBuffer.wrap(payload.bytes())
            .order(ByteOrder.LITTLE_ENDIAN)
            .getLong(payload.from() + Short.BYTES);
    if (found != fingerprint) {
      throw new MalformedMessageException(
          "",
          Short.BYTES,
          "another schema wrote it: its fingerprint is %016x, that of the schema is %016x"
              .formatted(found, fingerprint));
    }
    return payload.from() + SINGLE_OBJECT_HEADER;
  }

  private Object json(Payload payload) throws MalformedMessageException {
    try {
      ByteArrayInputStream text =
          new ByteArrayInputStream(payload.bytes(), payload.from(), payload.length());
      return reader.read(null, DecoderFactory.get().jsonDecoder(schema, text));
    } catch (IOException | RuntimeException malformed) {
      throw new MalformedMessageException("", -1, String.valueOf(malformed.getMessage()));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }
}
