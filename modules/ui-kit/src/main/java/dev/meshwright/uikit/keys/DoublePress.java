package dev.meshwright.uikit.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.input.KeyCode;

/// Notices a key such as Shift that is pressed twice in a row, with nothing else in between.
public final class DoublePress {

  private static final Duration CLOSE = Duration.ofMillis(400);

  private final KeyCode key;
  private final InstantSource clock;
  private Instant released = Instant.EPOCH;
  private boolean alone;

  public DoublePress(KeyCode key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /// A key went down.
  public void pressed(KeyCode code) {
    alone = code == key;
    if (!alone) {
      released = Instant.EPOCH;
    }
  }

  /// A key went up.
  ///
  /// @return whether that ends the second of two presses
  public boolean released(KeyCode code) {
    if (code != key || !alone) {
      return false;
    }
    alone = false;
    Instant now = clock.instant();
    boolean twice = Duration.between(released, now).compareTo(CLOSE) <= 0;
    released = twice ? Instant.EPOCH : now;
    return twice;
  }

  /// Something else happened, such as a click.
  public void forget() {
    alone = false;
    released = Instant.EPOCH;
  }
}
