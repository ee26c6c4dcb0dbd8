package dev.meshwright.usecases.generate;

import dev.meshwright.data.write.SampleWriter;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.MessageReading;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Generated rows as the bytes of a file, by the schema that they were made from.
public final class EncodeSample {

  private final SchemaDetector kinds = new SchemaDetector();

  /// @param format not one that rows are explored with
  /// @return bad when the schema has no such format, or rows do not fit it
  public Result<byte[]> encode(
      SchemaChoice schema, GeneratedSample sample, GeneratedFormat format) {
    return switch (format) {
      case NDJSON -> Result.ok(utf8(sample.lines()));
      case JSON -> Result.ok(utf8(sample.list()));
      case AVRO, BINPB, PBJSON -> byLanguage(schema, sample, format);
      case CSV, PARQUET -> throw new IllegalArgumentException(format.name());
    };
  }

  /// Whether rows of a schema are written in a format by the schema itself.
  boolean isOwn(SchemaChoice schema, GeneratedFormat format) {
    return !format.isOfColumns()
        && (format != GeneratedFormat.AVRO
            || reading(schema).optional().flatMap(MessageReading::fileSchema).isPresent());
  }

  private Result<byte[]> byLanguage(
      SchemaChoice schema, GeneratedSample sample, GeneratedFormat format) {
    String path = schema.schema().path();
    if (sample.rows().stream().anyMatch(row -> row.fault().isPresent())) {
      return bad(
          path,
          "Rows that do not fit a schema cannot be written by it.",
          "Write them as .ndjson or .json.");
    }
    return reading(schema)
        .flatMap(reading -> {
          if (format.isOfProtobuf() && !reading.delimited()) {
            return bad(
                path,
                path + " is not a Protobuf schema, so its rows are not messages.",
                "Choose another format, or convert the schema first.");
          }
          try {
            return Result.ok(bytes(reading, sample, format));
          } catch (MalformedMessageException | IOException refused) {
            return bad(path, "The rows cannot be written: " + Reasons.of(refused), "");
          }
        });
  }

  private Result<MessageReading> reading(SchemaChoice choice) {
    SchemaVersion schema = choice.schema();
    return kinds
        .formatOf(schema.path(), schema.files())
        .map(format ->
            DataLanguage.of(format)
                .readings(schema, choice.type())
                .flatMap(readings ->
                    readings.isEmpty()
                        ? EncodeSample.<MessageReading>bad(
                            schema.path(), "There is no such type in it.", "")
                        : Result.ok(readings.getFirst())))
        .orElseGet(() -> bad(schema.path(), schema.path() + " is not a schema.", ""));
  }

  private static byte[] bytes(MessageReading schema, GeneratedSample sample, GeneratedFormat format)
      throws MalformedMessageException, IOException {
    if (format == GeneratedFormat.PBJSON) {
      StringBuilder lines = new StringBuilder();
      for (GeneratedRow row : sample.rows()) {
        lines.append(schema.readJson(row.json()).json()).append('\n');
      }
      return utf8(lines.toString());
    }
    List<byte[]> messages = new ArrayList<>();
    for (GeneratedRow row : sample.rows()) {
      messages.add(schema.write(row.json()));
    }
    return format == GeneratedFormat.AVRO
        ? SampleWriter.avroContainer(schema.fileSchema().orElseThrow(), messages)
        : delimited(messages);
  }

  private static byte[] delimited(List<byte[]> messages) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] message : messages) {
      int left = message.length;
      for (; left > 0x7F; left >>>= 7) {
        file.write((left & 0x7F) | 0x80);
      }
      file.write(left);
      file.writeBytes(message);
    }
    return file.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> Result<T> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("generate-not-written", Location.startOf(path), message, hint));
  }
}
