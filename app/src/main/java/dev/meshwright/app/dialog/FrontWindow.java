package dev.meshwright.app.dialog;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window that a dialog belongs to.
public final class FrontWindow {

  private FrontWindow() {}

  /// The one with the keyboard, and while none has it, the first; empty before one is open.
  public static Optional<Window> find() {
    List<Window> open =
        Window.getWindows().stream()
            .filter(window -> window instanceof Stage && window.isShowing())
            .toList();
    return open.stream().filter(Window::isFocused).findFirst().or(() -> open.stream().findFirst());
  }
}
