package dev.meshwright.app.compat;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// One window beside the workbench that shows a schema before and after.
final class SidesWindow {

  private static final double WIDTH = 1100;
  private static final double HEIGHT = 640;

  private final Texts texts;
  private final CompatViewModel model;
  private final Jobs jobs;
  private Optional<Stage> stage = Optional.empty();

  SidesWindow(Texts texts, CompatViewModel model, Jobs jobs) {
    this.texts = texts;
    this.model = model;
    this.jobs = jobs;
  }

  /// Opens the window, or brings it to the front.
  void show(Window owner) {
    stage.ifPresentOrElse(Stage::toFront, () -> open(owner));
  }

  void close() {
    stage.ifPresent(Stage::hide);
  }

  private void open(Window owner) {
    SidesView view = new SidesView(texts, model, jobs);
    Stage opened = new Stage();
    opened.initOwner(owner);
    opened.setTitle(texts.get("sides.title", model.schemaPath().orElse("")));
    opened.setScene(new Scene(view.root(), WIDTH, HEIGHT));
    opened
        .getScene()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ESCAPE) {
                opened.hide();
              }
            });
    opened.setOnHidden(hidden -> {
      view.dispose();
      stage = Optional.empty();
    });
    stage = Optional.of(opened);
    opened.show();
  }
}
