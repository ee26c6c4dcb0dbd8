package dev.meshwright.app.avro;

/// What the structure of a schema shows.
sealed interface AvroState {

  /// The first reading is under way.
  record Reading() implements AvroState {}

  /// @param editable whether the structure can be edited: the file is JSON and writable
  record Ready(StructureRow root, boolean editable) implements AvroState {}
}
