package dev.meshwright.app.compat;

import dev.meshwright.app.common.ReadingWindow;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;

/// One window beside the workbench that shows a schema before and after.
final class SidesWindow {

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
    stage =
        Optional.of(
            ReadingWindow.open(
                owner,
                texts.get("sides.title", model.schemaPath().orElse("")),
                new SidesView(texts, model, jobs),
                () -> stage = Optional.empty()));
  }
}
