package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.Progress;
import java.util.List;

/// Knows how a text may go on at a place. Asked in the background.
@FunctionalInterface
public interface CompletionSource {

  /// The offers, the best first; they fit what is already typed before `offset`.
  List<Completion> complete(String text, int offset, Progress progress);

  static CompletionSource none() {
    return (text, offset, progress) -> List.of();
  }
}
