package dev.meshwright.uikit.jobs;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// A [Debounce] on the JavaFX thread.
public final class FxDebounce implements Debounce {

  private final PauseTransition pause;

  public FxDebounce(Duration pause) {
    this.pause = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
  }

  @Override
  public void poke(Runnable action) {
    pause.setOnFinished(event -> action.run());
    pause.playFromStart();
  }

  @Override
  public void stop() {
    pause.stop();
  }
}
