package dev.meshwright.usecases.generate;

import dev.meshwright.data.write.SampleWriter;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.text.Reasons;
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
import java.util.Optional;

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
            || kinds
                .formatOf(schema.schema().path(), schema.schema().files())
                .equals(Optional.of(SchemaFormat.AVRO)));
  }

  private Result<byte[]> byLanguage(
      SchemaChoice schema, GeneratedSample sample, GeneratedFormat format) {
    String path = schema.schema().path();
    Optional<SchemaFormat> language = kinds.formatOf(path, schema.schema().files());
    if (format.isOfProtobuf() && !language.equals(Optional.of(SchemaFormat.PROTOBUF))) {
      return bad(
          path,
          path + " is no schema of Protobuf, and only messages of one are written so.",
          "Choose another format, or convert the schema first.");
    }
    if (sample.rows().stream().anyMatch(row -> row.fault().isPresent())) {
      return bad(
          path,
          "Rows that do not fit a schema cannot be written by it.",
          "Write them as .ndjson or .json.");
    }
    return DataLanguage.of(language.orElseThrow())
        .readings(schema.schema(), schema.type())
        .flatMap(readings -> {
          try {
            return Result.ok(bytes(readings.getFirst(), sample, format));
          } catch (MalformedMessageException | IOException refused) {
            return bad(path, "The rows cannot be written: " + Reasons.of(refused), "");
          }
        });
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
        file.write(left & 0x7F | 0x80);
      }
      file.write(left);
      file.writeBytes(message);
    }
    return file.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Result<byte[]> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("generate-not-written", Location.startOf(path), message, hint));
  }
}
