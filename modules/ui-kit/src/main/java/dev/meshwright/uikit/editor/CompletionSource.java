package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.Progress;
import java.util.List;

/// Knows how a text may go on at a place. Asked in the background.
@FunctionalInterface
public interface CompletionSource {

  /// The offers, the best first; they fit what is already typed before `offset`.
  List<Completion> complete(String text, int offset, Progress progress);

  /// Where the completions of this moment come from: asked on the JavaFX thread, before
  /// [#complete(String, int, Progress)] is asked in the background.
  default CompletionSource now() {
    return this;
  }

  static CompletionSource none() {
    return (text, offset, progress) -> List.of();
  }
}
