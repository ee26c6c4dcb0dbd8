package dev.meshwright.uitesting;

import javafx.scene.Parent;

/// A view under test.
///
/// @param root what is shown
/// @param dispose ends the view
public record Specimen(Parent root, Runnable dispose) {

  public static Specimen of(Parent root) {
    return new Specimen(root, () -> {});
  }
}
