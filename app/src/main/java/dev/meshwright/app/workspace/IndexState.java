package dev.meshwright.app.workspace;

/// What is known of the index of a workspace.
public sealed interface IndexState {

  /// Nobody has begun to bring it up to date.
  record Untouched() implements IndexState {}

  /// It is brought up to date; what it holds so far is found.
  ///
  /// @param news counts how often more could be found since it began
  record Reading(int news) implements IndexState {}

  /// It held all that the workspace holds when it was brought up to date last.
  ///
  /// @param times how often that was
  record Current(int times) implements IndexState {}

  record Failed(Throwable cause) implements IndexState {}

  /// Whether there may be more than what is found.
  default boolean isPartial() {
    return switch (this) {
      case Untouched untouched -> true;
      case Reading reading -> true;
      case Current current -> false;
      case Failed failed -> false;
    };
  }
}
