package dev.meshwright.app.tabs;

import dev.meshwright.uikit.view.View;

/// What is seen of a [TabPage].
public interface PageView extends View {

  /// Moves the keyboard to where the user goes on.
  void focus();
}
