package dev.meshwright.uikit.view;

import javafx.scene.Parent;

/// A part of the screen with a life: it builds its nodes when made, and lets go of everything that
/// outlives it when disposed.
public interface View {

  /// The same node at every call.
  Parent root();

  /// Ends every subscription; calling it twice is harmless. The view is not used afterwards.
  void dispose();
}
