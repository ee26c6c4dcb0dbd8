package dev.meshwright.usecases.decode;

import dev.meshwright.model.data.MessageDecoding.Envelope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A message as somebody gave it.
public final class PastedMessage {

  /// How it was written down.
  public enum Form {
    JSON("json"),
    HEX("hex"),
    BASE64("base64"),
    /// The very bytes, as a file has them.
    RAW("raw");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /// As commands say it.
    public String word() {
      return word;
    }
  }

  private static final int REGISTRY_HEADER = 5;
  private static final int OBJECT_HEADER = 10;
  private static final short OBJECT_MARK = (short) 0xC301;

  private final Form form;
  private final byte[] bytes;

  private PastedMessage(Form form, byte[] bytes) {
    this.form = form;
    this.bytes = bytes.clone();
  }

  static PastedMessage of(Form form, byte[] bytes) {
    return new PastedMessage(form, bytes);
  }

  static PastedMessage json(String text) {
    return new PastedMessage(Form.JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  public Form form() {
    return form;
  }

  /// How many bytes it has; of JSON, in UTF-8.
  public int length() {
    return bytes.length;
  }

  boolean isJson() {
    return form == Form.JSON;
  }

  String json() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  byte[] behind(int header) {
    return Arrays.copyOfRange(bytes, header, bytes.length);
  }

  /// What seems to stand before the payload.
  public Envelope envelope() {
    if (isJson()) {
      return Envelope.NONE;
    }
    if (bytes.length >= OBJECT_HEADER && ByteBuffer.wrap(bytes).getShort() == OBJECT_MARK) {
      return Envelope.SINGLE_OBJECT;
    }
    return bytes.length >= REGISTRY_HEADER && bytes[0] == 0 ? Envelope.CONFLUENT : Envelope.NONE;
  }

  /// The number by which a registry knows the schema, when that is its header.
  public Optional<Integer> schemaId() {
    return envelope() == Envelope.CONFLUENT
        ? Optional.of(ByteBuffer.wrap(bytes).getInt(1))
        : Optional.empty();
  }

  /// The schema that wrote it, when it is a single object of Avro.
  public Optional<Long> fingerprint() {
    return envelope() == Envelope.SINGLE_OBJECT
        ? Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES))
        : Optional.empty();
  }

  byte[] singleObject() {
    return behind(OBJECT_HEADER);
  }
}
