package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.Wrapping;
import javafx.util.Subscription;

/// Breaks long lines where the user wants it and the text can be broken.
final class LineWrap {

  private final BufferBinding surface;
  private boolean wanted;

  LineWrap(BufferBinding surface) {
    this.surface = surface;
  }

  Subscription install() {
    return surface.onShownChange(this::changed);
  }

  void toggle() {
    wanted = !wanted;
    apply();
  }

  /// While lines wrap, only what comes in can stand against it.
  private void changed(ShownChange change) {
    if (wanted && (!surface.area().isWrapText() || !Wrapping.canWrap(change.inserted()))) {
      apply();
    }
  }

  private void apply() {
    boolean wraps = wanted && Wrapping.canWrap(surface.shown().text());
    if (wraps != surface.area().isWrapText()) {
      surface.area().setWrapText(wraps);
    }
  }
}
