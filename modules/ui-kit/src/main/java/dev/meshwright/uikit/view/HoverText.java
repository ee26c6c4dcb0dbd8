package dev.meshwright.uikit.view;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The words that show when the pointer rests on a control. A tooltip is a window with styles of
/// its own; cells say other words far more often than anybody points at them, so it is made when
/// the pointer comes.
public final class HoverText {

  private final Control control;
  private String words = "";

  public HoverText(Control control) {
    this.control = control;
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> show());
  }

  /// Gives a control words that stay.
  public static void on(Control control, String words) {
    new HoverText(control).say(words);
  }

  /// @param now empty for none
  public void say(String now) {
    words = now;
    if (control.getTooltip() != null) {
      show();
    }
  }

  private void show() {
    if (words.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(words));
    } else {
      control.getTooltip().setText(words);
    }
  }
}
