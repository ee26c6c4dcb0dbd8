package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.Wrapping;
import javafx.util.Subscription;

/// Breaks long lines where the user wants it and the text can be broken.
final class LineWrap {

  private final Surface surface;
  private boolean wanted;

  LineWrap(Surface surface) {
    this.surface = surface;
  }

  Subscription install() {
    return surface.onShownChange(change -> apply());
  }

  void toggle() {
    wanted = !wanted;
    apply();
  }

  private void apply() {
    boolean wraps = wanted && Wrapping.canWrap(surface.shown().text());
    if (wraps != surface.area().isWrapText()) {
      surface.area().setWrapText(wraps);
    }
  }
}
