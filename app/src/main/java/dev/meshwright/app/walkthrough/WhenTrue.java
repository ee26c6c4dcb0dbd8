package dev.meshwright.app.walkthrough;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Runs something once a condition holds, looked at with each pulse.
final class WhenTrue extends AnimationTimer {

  private final BooleanSupplier condition;
  private final Runnable action;

  WhenTrue(BooleanSupplier condition, Runnable action) {
    this.condition = condition;
    this.action = action;
  }

  @Override
  public void handle(long now) {
    if (condition.getAsBoolean()) {
      stop();
      action.run();
    }
  }
}
