package dev.meshwright.uikit.keys;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of a menu item as it shows them. The item does not hear them: the window does.
public final class ShownKeys extends KeyCombination {

  private final KeyStroke stroke;

  public ShownKeys(KeyStroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public boolean match(KeyEvent event) {
    return false;
  }

  @Override
  public String getName() {
    return stroke.text();
  }

  @Override
  public String getDisplayText() {
    return stroke.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShownKeys shown && shown.stroke.equals(stroke);
  }

  @Override
  public int hashCode() {
    return stroke.hashCode();
  }
}
