package dev.meshwright.uikit.controls;

import java.net.URL;
import java.util.Objects;

/// The sheet that the controls of this package wear in place of their own, which asks for colors
/// that our themes do not have.
final class ControlLook {

  private ControlLook() {}

  static String sheet() {
    URL sheet = ControlLook.class.getResource("controls.css");
    return Objects.requireNonNull(sheet, "not packaged").toExternalForm();
  }
}
