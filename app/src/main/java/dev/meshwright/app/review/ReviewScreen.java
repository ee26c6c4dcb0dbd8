package dev.meshwright.app.review;

import dev.meshwright.uikit.view.AfterFrame;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A review on the whole screen, and its overview in a window of its own.
final class ReviewScreen {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage = new Stage();
  private final ReviewViewModel model;
  private final ReviewView view;
  private final Runnable switchLook;
  private Optional<OverviewWindow> overview = Optional.empty();

  /// @param switchLook goes from light to dark and back
  /// @param ended told when it was closed
  ReviewScreen(ReviewViewModel model, String title, Runnable switchLook, Runnable ended) {
    this.model = model;
    this.switchLook = switchLook;
    view = new ReviewView(model, new ReviewBar().of(this::act));
    Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key ->
            ReviewAction.of(key)
                .filter(action -> !view.entry().isOpen() || action == ReviewAction.END_REVIEW)
                .ifPresent(action -> {
                  key.consume();
                  act(action);
                }));
    stage.setTitle(title);
    stage.setScene(scene);
    // Escape ends the review, and the note about it would cover what is shown.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage.setOnHidden(hidden -> {
      overview.ifPresent(OverviewWindow::close);
      view.dispose();
      ended.run();
    });
  }

  /// Shows it; where there are two screens, the overview stays on the one of the workbench.
  void show(Window owner) {
    stage.initOwner(owner);
    Optional<Screen> other = otherScreen(owner);
    other.ifPresent(screen -> {
      stage.setX(screen.getBounds().getMinX());
      stage.setY(screen.getBounds().getMinY());
    });
    stage.setFullScreen(true);
    stage.show();
    AfterFrame.run(() -> {
      view.root().requestFocus();
      if (other.isPresent()) {
        showOverview();
      }
    });
    model.refresh();
  }

  private static Optional<Screen> otherScreen(Window owner) {
    return Screen.getScreens().stream()
        .filter(screen ->
            !screen
                .getBounds()
                .intersects(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()))
        .findFirst();
  }

  private void showOverview() {
    if (overview.isEmpty()) {
      overview = Optional.of(new OverviewWindow(model, stage, () -> overview = Optional.empty()));
    }
    overview.get().toFront();
  }

  void close() {
    stage.close();
  }

  private void act(ReviewAction action) {
    switch (action) {
      case PREVIOUS -> model.step(-1);
      case NEXT -> model.step(1);
      case FIRST -> model.show(0);
      case LAST -> model.show(Integer.MAX_VALUE);
      case UP -> view.scroll(-1);
      case DOWN -> view.scroll(1);
      case BEFORE -> sides(ShownSides.BEFORE);
      case AFTER -> sides(ShownSides.AFTER);
      case BOTH -> sides(ShownSides.BOTH);
      case ROWS -> model.rowsShownProperty().set(!model.rowsShownProperty().get());
      case WHOLE -> model.wholeProperty().set(!model.wholeProperty().get());
      case SMALLER -> model.sizeProperty().set(model.sizeProperty().get().smaller());
      case LARGER -> model.sizeProperty().set(model.sizeProperty().get().larger());
      case LOOK -> switchLook.run();
      case LIST -> showOverview();
      case AGAIN -> model.refresh();
      case COMMENT -> model.current().ifPresent(view.entry()::comment);
      case DECIDE -> model.current().ifPresent(view.entry()::decide);
      case END_REVIEW -> back();
    }
  }

  /// Escape leaves what is being typed first.
  private void back() {
    if (view.entry().isOpen()) {
      view.entry().close();
    } else {
      stage.close();
    }
  }

  private void sides(ShownSides shown) {
    model.wholeProperty().set(false);
    model.sidesProperty().set(shown);
  }
}
