package dev.meshwright.app.structure;

/// What the structure of a schema shows.
sealed interface StructureState {

  /// The first reading is under way, or the text is not a schema now.
  record Reading() implements StructureState {}

  /// @param editable whether the structure can be edited: the language and the file allow it
  record Ready(StructureRow root, boolean editable) implements StructureState {}
}
