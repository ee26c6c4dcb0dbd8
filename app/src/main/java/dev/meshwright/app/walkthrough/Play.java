package dev.meshwright.app.walkthrough;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Takes steps one after another: waits until a step is ready, acts, waits until its result is
/// there. It waits for conditions, looked at with each pulse; the clock only ends what hangs.
final class Play extends AnimationTimer {

  /// What the play tells the one who watches.
  interface Watcher {

    /// A step has brought about what it should; whatever is to be kept of the screen is kept now.
    void passed(int number, PlayStep step);

    /// A step did not come to its end in time, or broke.
    void failed(int number, PlayStep step, String why);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// Pulses between a result and the next step, so that layout and styles have had their say.
  private static final int SETTLE_PULSES = 6;

  private final List<PlayStep> steps;
  private final Watcher watcher;
  private final Consumer<Boolean> ended;
  private int index;
  private boolean acted;
  private int settled;
  private long since = System.nanoTime();

  /// @param ended told whether every step passed
  Play(List<PlayStep> steps, Watcher watcher, Consumer<Boolean> ended) {
    this.steps = List.copyOf(steps);
    this.watcher = watcher;
    this.ended = ended;
  }

  @Override
  public void handle(long now) {
    if (index == steps.size()) {
      finish(true);
      return;
    }
    PlayStep step = steps.get(index);
    try {
      advance(step);
    } catch (RuntimeException broken) {
      fail(step, broken.toString());
    }
  }

  private void advance(PlayStep step) {
    if (!acted) {
      if (step.ready().getAsBoolean()) {
        acted = true;
        settled = 0;
        step.act().run();
      } else {
        hangs(step, "what it needs did not appear");
      }
    } else if (step.done().getAsBoolean()) {
      settled++;
      if (settled > SETTLE_PULSES) {
        watcher.passed(index + 1, step);
        index++;
        acted = false;
        since = System.nanoTime();
      }
    } else {
      settled = 0;
      hangs(step, "its result did not appear");
    }
  }

  private void hangs(PlayStep step, String why) {
    if (System.nanoTime() - since > PATIENCE.toNanos()) {
      fail(step, why + " within " + PATIENCE.toSeconds() + " s");
    }
  }

  private void fail(PlayStep step, String why) {
    watcher.failed(index + 1, step, why);
    finish(false);
  }

  private void finish(boolean passed) {
    stop();
    ended.accept(passed);
  }
}
