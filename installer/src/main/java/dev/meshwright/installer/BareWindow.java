package dev.meshwright.installer;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a JavaFX program can show: what the start-up of the desktop is compared with.
public final class BareWindow extends Application {

  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(new Label("Bare window"), 1280, 800);
    stage.setScene(scene);
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
            System.err.println(
                "timing: first frame "
                    + Duration.between(started, Instant.now()).toMillis()
                    + " ms");
          }
        });
    stage.show();
  }
}
