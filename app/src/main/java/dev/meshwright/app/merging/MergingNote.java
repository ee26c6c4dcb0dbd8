package dev.meshwright.app.merging;

import dev.meshwright.model.git.Consent;
import java.util.List;
import java.util.function.Consumer;

/// What is said below, and asked.
sealed interface MergingNote {

  /// Why the last thing asked for was not done.
  record Refused(String words) implements MergingNote {}

  /// A question before something is done.
  ///
  /// @param agree what the button says
  /// @param then does it
  record Asking(String words, String agree, Runnable then) implements MergingNote {}

  /// Asks for one of several answers before something is done.
  ///
  /// @param choices at least one
  /// @param then does it
  record Choosing(String words, List<Consent> choices, Consumer<Consent> then)
      implements MergingNote {
    public Choosing {
      choices = List.copyOf(choices);
    }
  }

  /// What is worth knowing of what was done.
  record Told(String words) implements MergingNote {}
}
