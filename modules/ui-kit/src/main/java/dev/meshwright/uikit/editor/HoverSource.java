package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.Progress;
import java.util.Optional;

/// Knows what stands at a place of a text. Asked in the background.
@FunctionalInterface
public interface HoverSource {

  /// Empty where there is nothing to say.
  Optional<HoverNote> at(String text, int offset, Progress progress);

  /// What is known at this moment: asked on the JavaFX thread, before [#at(String, int, Progress)]
  /// is asked in the background.
  default HoverSource now() {
    return this;
  }

  static HoverSource none() {
    return (text, offset, progress) -> Optional.empty();
  }
}
