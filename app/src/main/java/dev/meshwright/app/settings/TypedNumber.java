package dev.meshwright.app.settings;

import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/// Reads the number that was typed into a field; what is no number leaves the present one.
final class TypedNumber extends StringConverter<Integer> {

  private final Spinner<Integer> spinner;

  TypedNumber(Spinner<Integer> spinner) {
    this.spinner = spinner;
  }

  @Override
  public String toString(Integer value) {
    return String.valueOf(value);
  }

  @Override
  public Integer fromString(String typed) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException noNumber) {
      Integer present = spinner.getValue();
      // A value that stays would not be shown again.
      spinner.getEditor().setText(toString(present));
      return present;
    }
  }
}
