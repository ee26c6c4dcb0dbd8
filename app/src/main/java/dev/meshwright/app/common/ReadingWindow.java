package dev.meshwright.app.common;

import dev.meshwright.uikit.view.View;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window beside the workbench with something to read; Escape closes it.
public final class ReadingWindow {

  private static final double WIDTH = 1100;
  private static final double HEIGHT = 640;

  private ReadingWindow() {}

  /// Opens a window; the view is disposed when the window goes.
  ///
  /// @param closed run after that
  public static Stage open(Window owner, String title, View view, Runnable closed) {
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.setTitle(title);
    stage.setScene(new Scene(view.root(), WIDTH, HEIGHT));
    stage
        .getScene()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ESCAPE) {
                stage.hide();
              }
            });
    stage.setOnHidden(hidden -> {
      view.dispose();
      closed.run();
    });
    stage.show();
    return stage;
  }
}
