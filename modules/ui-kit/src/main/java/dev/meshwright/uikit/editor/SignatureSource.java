package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.Progress;
import java.util.Optional;

/// Knows how what is called at a place can be called. Asked in the background.
@FunctionalInterface
public interface SignatureSource {

  /// Empty where nothing is called, or nothing is known of it.
  Optional<SignatureNote> at(String text, int offset, Progress progress);

  static SignatureSource none() {
    return (text, offset, progress) -> Optional.empty();
  }
}
