package dev.meshwright.app.play;

import dev.meshwright.uikit.jobs.FxJobs;
import javafx.animation.AnimationTimer;

/// Runs something once no job runs any more.
final class WhenIdle extends AnimationTimer {

  private final FxJobs jobs;
  private final Runnable action;

  WhenIdle(FxJobs jobs, Runnable action) {
    this.jobs = jobs;
    this.action = action;
  }

  @Override
  public void handle(long now) {
    if (jobs.isIdle()) {
      stop();
      action.run();
    }
  }
}
