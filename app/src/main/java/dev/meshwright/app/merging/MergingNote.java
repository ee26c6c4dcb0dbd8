package dev.meshwright.app.merging;

/// What is said below, and asked.
sealed interface MergingNote {

  /// Why the last thing asked for was not done.
  record Refused(String words) implements MergingNote {}

  /// A question before something is done.
  ///
  /// @param agree what the button says
  /// @param then does it
  record Asking(String words, String agree, Runnable then) implements MergingNote {}

  /// What is worth knowing of what was done.
  record Told(String words) implements MergingNote {}
}
