package dev.meshwright.data.avro;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/// Single Avro values as JSON for people: logical types as what they mean. Not safe for use by
/// several threads at once.
public final class AvroMessages {

  /// As Avro's library says it.
  private static final Pattern MISSING =
      Pattern.compile("Found \\S+, expecting \\S+, missing required field (\\S+)");

  private static final Pattern OTHER = Pattern.compile("Found (\\S+), expecting (\\S+)");

  private final Schema schema;

  private AvroMessages(Schema schema) {
    this.schema = schema;
  }

  /// @param path of the schema, for problems
  /// @param schema as JSON that needs no other file
  public static Result<AvroMessages> of(String path, String schema) {
    try {
      return Result.ok(new AvroMessages(new Schema.Parser().parse(schema)));
    } catch (RuntimeException | StackOverflowError invalid) {
      return Result.failed(
          Problem.error(
              "avro-not-usable",
              Location.startOf(path),
              "The schema cannot carry data: " + Reasons.of(invalid),
              "Correct the schema first."));
    }
  }

  /// Full name of the type; of one without a name, what it is.
  public String type() {
    return schema.getFullName();
  }

  /// By which single objects name the schema that wrote them.
  public long fingerprint() {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  /// The value in bytes that this schema wrote.
  ///
  /// @throws MalformedMessageException when the bytes do not fit, or there are more
  public String read(byte[] bytes, int from) throws MalformedMessageException {
    return readWrittenBy(this, bytes, from);
  }

  /// The value in bytes that another version of the schema wrote.
  ///
  /// @throws MalformedMessageException when the bytes do not fit what wrote them, or what was
  ///   written cannot be read
  public String readWrittenBy(AvroMessages writer, byte[] bytes, int from)
      throws MalformedMessageException {
    new AvroWalk(bytes, from).whole(writer.schema);
    try {
      Object value =
          new GenericDatumReader<>(writer.schema, schema, new GenericData())
              .read(
                  null, DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null));
      return AvroValueJson.json(schema, value);
    } catch (IOException | RuntimeException refused) {
      throw inWords(Reasons.of(refused));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  private static MalformedMessageException inWords(String reason) {
    Matcher missing = MISSING.matcher(reason);
    if (missing.matches()) {
      return new MalformedMessageException(
          missing.group(1), -1, "it was not written, and has no default");
    }
    Matcher other = OTHER.matcher(reason);
    return new MalformedMessageException(
        "",
        -1,
        other.matches()
            ? "a value of type " + other.group(1) + " is not read as " + other.group(2)
            : reason);
  }

  /// A text in Avro's own encoding in JSON, where a union names its branch.
  ///
  /// @throws MalformedMessageException when it does not fit
  public String readJson(String json) throws MalformedMessageException {
    return ofJson(json, value -> AvroValueJson.json(schema, value));
  }

  /// The bytes of such a text.
  ///
  /// @throws MalformedMessageException when it does not fit
  public byte[] writeJson(String json) throws MalformedMessageException {
    return ofJson(json, value -> AvroBytes.of(schema, value));
  }

  /// Takes a value to something else.
  @FunctionalInterface
  private interface Use<T> {
    T of(@Nullable Object value) throws IOException;
  }

  private <T> T ofJson(String json, Use<T> use) throws MalformedMessageException {
    try {
      return use.of(
          new GenericDatumReader<>(schema, schema, new GenericData())
              .read(null, DecoderFactory.get().jsonDecoder(schema, json)));
    } catch (IOException | RuntimeException malformed) {
      throw new MalformedMessageException("", -1, Reasons.of(malformed));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }
}
