package dev.meshwright.uikit.view;

import javafx.animation.AnimationTimer;

/// Runs actions in turn, one with each frame, the first after the coming frame has been drawn: for
/// what nobody sees yet and what would only hold that frame up.
public final class AfterFrame extends AnimationTimer {

  private final Runnable[] actions;
  private int next = -1;

  private AfterFrame(Runnable... actions) {
    this.actions = actions;
  }

  /// @param actions in their order
  /// @return stops what has not run yet
  public static AfterFrame run(Runnable... actions) {
    AfterFrame after = new AfterFrame(actions);
    after.start();
    return after;
  }

  /// The first pulse begins the frame that is waited for, the next one comes when it is drawn.
  @Override
  public void handle(long now) {
    if (next >= 0 && next < actions.length) {
      actions[next].run();
    }
    next++;
    if (next >= actions.length) {
      stop();
    }
  }
}
