package dev.meshwright.app;

import dev.meshwright.app.session.Debounces;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.jobs.FxDebounce;
import java.time.Duration;

/// The delays of the desktop.
final class FxDebounces implements Debounces {

  private static final Duration TYPING = Duration.ofMillis(400);
  private static final Duration COMPARING = Duration.ofMillis(100);
  private static final Duration RETRYING = Duration.ofSeconds(5);

  @Override
  public Debounce typing() {
    return new FxDebounce(TYPING);
  }

  @Override
  public Debounce comparing() {
    return new FxDebounce(COMPARING);
  }

  @Override
  public Debounce retrying() {
    return new FxDebounce(RETRYING);
  }
}
