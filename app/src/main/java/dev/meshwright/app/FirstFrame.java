package dev.meshwright.app;

import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.shell.ShellViewModel;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;

/// Says on standard error how long after the start of the process the first frame with the opened
/// workspace was there: a diagnostic, asked for with `--timing`.
final class FirstFrame extends AnimationTimer {

  private final ShellViewModel shell;
  private boolean filled;

  FirstFrame(ShellViewModel shell) {
    this.shell = shell;
  }

  @Override
  public void handle(long now) {
    if (filled) {
      stop();
      say();
    } else if (shell.stateProperty().get() instanceof ShellState.Opened) {
      // The panels are filled before this pulse's frame is drawn; the next pulse comes after it.
      filled = true;
    }
  }

  private static void say() {
    Instant end = Instant.now();
    ProcessHandle.current()
        .info()
        .startInstant()
        .ifPresent(start ->
            System.err.println(
                "timing: first frame with the workspace "
                    + Duration.between(start, end).toMillis()
                    + " ms after process start"));
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(used -> System.err.println("timing: processor time " + used.toMillis() + " ms"));
  }
}
