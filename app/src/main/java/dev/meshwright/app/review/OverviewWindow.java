package dev.meshwright.app.review;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window of the person who leads the review.
final class OverviewWindow {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 640;

  private final Stage stage = new Stage();

  /// @param closed told when the window went
  OverviewWindow(ReviewViewModel model, Window owner, Runnable closed) {
    OverviewView view = new OverviewView(model);
    stage.initOwner(owner);
    stage.setTitle(view.title());
    stage.setScene(new Scene(view.root(), WIDTH, HEIGHT));
    stage
        .getScene()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ESCAPE) {
                stage.close();
              }
            });
    stage.setOnHidden(hidden -> {
      view.dispose();
      closed.run();
    });
    stage.show();
    view.focus();
  }

  void toFront() {
    stage.toFront();
    stage.requestFocus();
  }

  void close() {
    stage.close();
  }
}
