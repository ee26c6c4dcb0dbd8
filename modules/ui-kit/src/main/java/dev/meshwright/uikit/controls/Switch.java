package dev.meshwright.uikit.controls;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Control;
import org.controlsfx.control.ToggleSwitch;

/// Turns something on or off.
public final class Switch {

  private final ToggleSwitch control =
      new ToggleSwitch() {
        @Override
        public String getUserAgentStylesheet() {
          return ControlLook.sheet();
        }
      };

  public Control node() {
    return control;
  }

  public BooleanProperty selectedProperty() {
    return control.selectedProperty();
  }
}
