package dev.meshwright.app;

import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.shell.ShellViewModel;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.settings.StoredPreferences;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Runs the desktop: starts the toolkit, shows the window, waits until it is closed.
final class DesktopRun {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable DesktopWindow> shown = new AtomicReference<>();
  private final StoredPreferences preferences = StoredPreferences.ofProcess();
  private final CurrentSettings settings;
  private final OpenedFolder.Opening opening;
  private final Optional<StartPlace> place;

  /// @param named the folder or file to open; without one the workspace that was open last
  private DesktopRun(Optional<Path> named) {
    // Read before the toolkit runs: its thread touches no disk.
    settings = new CurrentSettings(preferences.settings());
    place = named.or(preferences::last).map(StartPlace::of);
    OpenedFolder.Opening usual = new FolderOpening(settings::get);
    opening =
        place
            .<OpenedFolder.Opening>map(start -> new EarlyOpening(usual, start.folder()))
            .orElse(usual);
  }

  /// Opens the window on the display of this machine.
  static ExitCode onDisplay(Optional<Path> named, boolean timing) {
    if (!Display.present()) {
      throw noDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    DesktopRun run = new DesktopRun(named);
    startup(() -> run.show(timing));
    return run.await();
  }

  /// A display that is named may still not be there.
  @SuppressWarnings("IllegalCatch")
  private static void startup(Runnable show) {
    try {
      Platform.startup(show);
    } catch (RuntimeException | UnsatisfiedLinkError broken) {
      throw noDisplay(String.valueOf(broken.getMessage()));
    }
  }

  private static RefusedException noDisplay(String reason) {
    return new RefusedException(
        "no window can be opened on this machine: "
            + reason
            + ". Without a display 'meshwright help' lists what the command line does, and"
            + " 'meshwright demo --headless' plays the demo");
  }

  private void show(boolean timing) {
    Wiring wiring = new Wiring(preferences, settings, opening);
    // Before the window is built, so that it need not show the start page first.
    place.ifPresentOrElse(start -> open(wiring.shell(), start), wiring.shell()::welcome);
    Stage stage = new Stage();
    DesktopWindow window = new DesktopWindow(stage, wiring);
    shown.set(window);
    Crashes.showIn(window.shell());
    stage.setOnHidden(hidden -> {
      window.end();
      closed.countDown();
    });
    window.fitToScreen();
    window.show();
    if (timing) {
      new FirstFrame(wiring.shell()).start();
    }
  }

  private static void open(ShellViewModel shell, StartPlace start) {
    start.file().ifPresent(file -> shell.stateProperty().addListener(new ShowOnce(file)));
    shell.open(start.folder());
  }

  /// Shows the file that was named as soon as its workspace is open.
  private record ShowOnce(String file) implements ChangeListener<ShellState> {

    @Override
    public void changed(
        ObservableValue<? extends ShellState> state, ShellState was, ShellState now) {
      if (now instanceof ShellState.Opened(WorkspaceViewModel workspace)) {
        state.removeListener(this);
        workspace.open(file);
      }
    }
  }

  private ExitCode await() {
    try {
      closed.await();
      DesktopWindow window = shown.get();
      if (window != null) {
        window.finish();
      }
      return ExitCode.FINE;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.NOT_POSSIBLE;
    } finally {
      Platform.exit();
    }
  }
}
