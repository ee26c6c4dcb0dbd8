package dev.meshwright.app.diff;

/// What a page of two versions shows.
sealed interface DiffState {

  /// The first reading is under way.
  record Reading() implements DiffState {}

  record Ready(DiffSides sides) implements DiffState {}

  record Failed(Throwable cause) implements DiffState {}
}
