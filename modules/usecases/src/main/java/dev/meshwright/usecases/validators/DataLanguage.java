package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one schema language does with data, so that nobody else needs to know which language a
/// schema is in: rows are held against it, messages are decoded by it, and data that was written
/// with one version is read with another.
public interface DataLanguage {

  /// @return bad when the schema is broken, or describes no rows
  Result<RowValidator> validator(SchemaChoice schema, List<Column> columns);

  /// The validator of whole documents of JSON; empty for languages that only know rows.
  Optional<Result<InstanceValidator.Prepared>> documents(SchemaVersion schema);

  /// What messages of a schema are decoded as.
  ///
  /// @param message name, full or its last part, where a schema can have several; empty for the
  ///   only one that no other contains
  /// @param place where the schema is named
  Result<MessageType> messageType(SchemaVersion schema, Optional<String> message, Location place);

  /// Reads the very bytes of messages; empty when they are of another language.
  Optional<Result<ReplayReport>> replayMessages(
      SampleTable sample, MessageDecoding decoding, SchemaChoice reader, Progress progress);

  /// What reads single messages, one for each of the schema's types that can be sent by itself.
  ///
  /// @param type the only one asked for, where a schema can have several
  Result<List<MessageReading>> readings(SchemaVersion schema, Optional<String> type);

  /// Files that hold data in the encoding of this language; empty for one without such files.
  Optional<OwnFiles> ownFiles();

  /// Writes rows and reads them again.
  ///
  /// @param label of the rows, for messages
  /// @param writer empty for the reader, where the language allows that
  /// @return what makes the replay for the columns that the rows have
  Result<Function<List<Column>, Result<RowReplay>>> replayRows(
      String label, SchemaChoice reader, Optional<SchemaChoice> writer);

  /// Files in the encoding of a language.
  interface OwnFiles {

    SampleFormat format();

    /// Reads the very bytes of a file.
    ///
    /// @param writer empty for the schema that the file carries
    Result<ReplayReport> replay(
        SampleTable sample, SchemaChoice reader, Optional<SchemaChoice> writer, Progress progress);
  }

  static DataLanguage of(SchemaFormat format) {
    return switch (format) {
      case AVRO -> new AvroData();
      case PROTOBUF -> new ProtobufData();
      case JSON_SCHEMA -> new JsonSchemaData();
    };
  }

  /// That rows cannot be held against a schema.
  static Problem noRows(String path, String message) {
    return Problem.error(
        "schema-no-rows",
        Location.startOf(path),
        message,
        "Name an Avro record, a Protobuf message or a JSON Schema of an object.");
  }

  /// That a message was named where there are none with names.
  static Problem noNames(Location place) {
    return Problem.error(
        "sample-schema",
        place,
        "Only Protobuf schemas have messages by name.",
        "Remove 'message'.");
  }
}
