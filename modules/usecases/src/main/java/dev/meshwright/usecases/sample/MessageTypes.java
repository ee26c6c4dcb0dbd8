package dev.meshwright.usecases.sample;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.schema.proto.data.ProtoMessages;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.RowValidators;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Optional;

/// Finds the type of messages in the schemas of a workspace.
final class MessageTypes {

  private final FileSource files;
  private final SchemaDetector kinds = new SchemaDetector();

  MessageTypes(FileSource files) {
    this.files = files;
  }

  /// @param schema path from the workspace's root
  /// @param message name, for Protobuf: full, or its last part; empty for the only one that no
  ///   other contains
  /// @param place where the schema is named
  Result<MessageType> of(String schema, Optional<String> message, Location place) {
    Optional<String> text = files.text(schema);
    if (text.isEmpty()) {
      return Result.failed(
          problem(
              place, "There is no schema " + schema + ".", "Paths begin at the workspace's root."));
    }
    Optional<SchemaFormat> format = kinds.formatOf(schema, files);
    if (format.isEmpty()) {
      return Result.failed(
          problem(
              place,
              schema + " is not a schema.",
              "Name an Avro, Protobuf or JSON schema of the workspace."));
    }
    SchemaVersion version = new SchemaVersion(schema, text.get(), files);
    if (format.get() != SchemaFormat.PROTOBUF && message.isPresent()) {
      return Result.failed(
          problem(place, "Only Protobuf schemas have messages by name.", "Remove 'message'."));
    }
    return switch (format.get()) {
      case AVRO -> RowValidators.avroSchema(version).map(MessageType.Avro::new);
      case PROTOBUF ->
          RowValidators.messages(version)
              .flatMap(messages -> protobuf(messages, schema, message, place));
      case JSON_SCHEMA -> Result.ok(new MessageType.Json());
    };
  }

  private static Result<MessageType> protobuf(
      ProtoMessages messages, String schema, Optional<String> message, Location place) {
    List<String> found =
        message.isEmpty()
            ? messages.topNames()
            : messages.names().stream()
                .filter(name -> name.equals(message.get()) || name.endsWith("." + message.get()))
                .toList();
    if (found.size() == 1) {
      return Result.ok(messages.type(found.getFirst()));
    }
    return Result.failed(
        problem(
            place,
            message
                .map(name ->
                    found.isEmpty()
                        ? "There is no message " + name + " in " + schema + "."
                        : "There is more than one message " + name + " in " + schema + ".")
                .orElse(schema + " has more than one message that can be sent by itself."),
            "Set 'message' to one of: " + String.join(", ", messages.names()) + "."));
  }

  static Problem problem(Location place, String message, String hint) {
    return Problem.error("sample-schema", place, message, hint);
  }
}
