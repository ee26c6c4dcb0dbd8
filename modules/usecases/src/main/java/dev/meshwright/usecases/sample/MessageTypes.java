package dev.meshwright.usecases.sample;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.DataLanguages;
import java.util.Optional;

/// Finds the type of messages in the schemas of a workspace.
final class MessageTypes {

  private final FileSource files;
  private final DataLanguages languages = new DataLanguages();

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
    SchemaVersion version = new SchemaVersion(schema, text.get(), files);
    return languages
        .of(version)
        .map(language -> language.messageType(version, message, place))
        .orElseGet(() ->
            Result.failed(
                problem(
                    place,
                    schema + " is not a schema.",
                    "Name an Avro, Protobuf or JSON schema of the workspace.")));
  }

  static Problem problem(Location place, String message, String hint) {
    return Problem.error("sample-schema", place, message, hint);
  }
}
