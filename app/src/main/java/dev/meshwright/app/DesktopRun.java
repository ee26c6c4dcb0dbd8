package dev.meshwright.app;

import dev.meshwright.cli.ExitCode;
import dev.meshwright.usecases.settings.Settings;
import dev.meshwright.usecases.settings.StoredPreferences;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Runs the desktop: starts the toolkit, shows the window, waits until it is closed.
final class DesktopRun {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable DesktopWindow> shown = new AtomicReference<>();
  private final StoredPreferences preferences;
  private final Settings settings;

  private DesktopRun() {
    // Read before the toolkit runs: its thread touches no disk.
    preferences = StoredPreferences.ofProcess();
    settings = preferences.settings();
  }

  /// Opens the window on the display of this machine.
  static ExitCode onDisplay(Optional<Path> folder, boolean timing) {
    DesktopRun run = new DesktopRun();
    run.start((wiring, stage) -> {
      folder.ifPresentOrElse(wiring.shell()::open, wiring.shell()::welcome);
      if (timing) {
        new FirstFrame(wiring.shell()).start();
      }
    });
    return run.await();
  }

  private void start(BiConsumer<Wiring, Stage> then) {
    Platform.startup(() -> {
      Wiring wiring = new Wiring(preferences, settings);
      Stage stage = new Stage();
      DesktopWindow window = wiring.window(stage);
      shown.set(window);
      Crashes.showIn(window.shell());
      stage.setOnHidden(hidden -> {
        window.end();
        closed.countDown();
      });
      window.show();
      then.accept(wiring, stage);
    });
  }

  private ExitCode await() {
    try {
      closed.await();
      Optional.ofNullable(shown.get()).ifPresent(DesktopWindow::keepSettings);
      return ExitCode.FINE;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.NOT_POSSIBLE;
    } finally {
      Platform.exit();
    }
  }
}
