package dev.meshwright.app.tabs;

import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.View;
import javafx.scene.Parent;

/// A view as a page: the keyboard goes to where it was.
public final class PlainPageView implements PageView {

  private final View view;
  private final KeyboardHome keyboard;

  public PlainPageView(View view) {
    this.view = view;
    keyboard = new KeyboardHome(view.root());
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void focus() {
    keyboard.focus();
  }

  @Override
  public void dispose() {
    keyboard.dispose();
    view.dispose();
  }
}
