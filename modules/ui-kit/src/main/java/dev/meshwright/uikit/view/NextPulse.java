package dev.meshwright.uikit.view;

import javafx.animation.AnimationTimer;

/// Runs an action once at the beginning of the next pulse, before styles and layout, however often
/// it was asked for in between.
public final class NextPulse {

  private final Runnable action;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          action.run();
        }
      };

  public NextPulse(Runnable action) {
    this.action = action;
  }

  public void request() {
    timer.start();
  }

  /// Forgets the request.
  public void stop() {
    timer.stop();
  }
}
