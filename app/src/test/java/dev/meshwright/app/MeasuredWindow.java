package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsPanel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The real window over the real engines, for benchmarks.
///
/// @param at when the first frame with the explorer filled was laid out, in nanoseconds
record MeasuredWindow(DesktopWindow window, Stage stage, WorkspaceViewModel workspace, long at) {

  static MeasuredWindow open(Ui ui, Path folder) throws InterruptedException {
    CountDownLatch filled = new CountDownLatch(1);
    long[] at = new long[1];
    Stage[] stages = new Stage[1];
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    Wiring[] wirings = new Wiring[1];
    DesktopWindow window =
        ui.compute(() -> {
          Wiring wiring =
              new Wiring(new MemoryPreferences(), settings, new FolderOpening(settings::get));
          wirings[0] = wiring;
          wiring.shell().open(folder);
          Stage stage = new Stage();
          stages[0] = stage;
          DesktopWindow shown = new DesktopWindow(stage, wiring);
          shown.show();
          Scene scene = stage.getScene();
          scene.addPostLayoutPulseListener(() -> {
            if (at[0] == 0 && wiring.shell().stateProperty().get() instanceof ShellState.Opened) {
              at[0] = System.nanoTime();
              filled.countDown();
            }
          });
          return shown;
        });
    assertTrue(filled.await(2, TimeUnit.MINUTES));
    WorkspaceViewModel workspace =
        ui.compute(
            () -> ((ShellState.Opened) wirings[0].shell().stateProperty().get()).workspace());
    return new MeasuredWindow(window, stages[0], workspace, at[0]);
  }

  void close() {
    window.end();
    stage.hide();
  }

  /// Whether the text in front has been read as it is now.
  boolean analyzed() {
    return front().flatMap(editor -> editor.analysis().current()).isPresent();
  }

  /// Runs something once, when the text in front has been read anew.
  void onAnalyzed(Runnable then) {
    Subscription[] listening = new Subscription[1];
    listening[0] =
        front()
            .orElseThrow()
            .analysis()
            .latestProperty()
            .subscribe((was, is) -> {
              listening[0].unsubscribe();
              then.run();
            });
  }

  private Optional<EditorModel> front() {
    return workspace.panels().panel(EditorsPanel.class).model().activeProperty().get();
  }

  static KeyEvent typed(String letter) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  static void until(Ui ui, BooleanSupplier condition) throws InterruptedException {
    CountDownLatch met = new CountDownLatch(1);
    ui.run(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              stop();
              met.countDown();
            }
          }
        }.start());
    assertTrue(met.await(2, TimeUnit.MINUTES));
  }
}
