package dev.meshwright.app.merging;

import dev.meshwright.model.git.Consent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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

  /// Asks which parent of a merge its change is counted from.
  ///
  /// @param parents for people, in order
  /// @param then does it with one, counted from 1
  record ChoosingParent(String words, List<String> parents, IntConsumer then)
      implements MergingNote {
    public ChoosingParent {
      parents = List.copyOf(parents);
    }
  }

  /// What is worth knowing of what was done.
  record Told(String words) implements MergingNote {}
}
