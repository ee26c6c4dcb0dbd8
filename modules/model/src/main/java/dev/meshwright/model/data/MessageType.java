package dev.meshwright.model.data;

/// The schema that messages are decoded with, in a form that needs nothing else.
public sealed interface MessageType {

  /// @param schema as JSON, its references resolved
  record Avro(String schema) implements MessageType {}

  /// @param descriptors a `FileDescriptorSet` in base64, imports before importers
  /// @param message full name
  record Protobuf(String descriptors, String message) implements MessageType {}

  /// JSON documents; their columns are found out from them.
  record Json() implements MessageType {}
}
