package dev.meshwright.app;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import javafx.stage.Stage;

/// The real window on a folder, over the real engines.
record OpenWindow(Ui ui, DesktopWindow window, Wiring wiring, Stage stage)
    implements AutoCloseable {

  static OpenWindow on(Ui ui, Path folder) {
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    OpenWindow opened =
        ui.compute(() -> {
          Wiring wiring =
              new Wiring(new MemoryPreferences(), settings, new FolderOpening(settings::get));
          wiring.shell().open(folder);
          Stage stage = new Stage();
          DesktopWindow window = new DesktopWindow(stage, wiring);
          window.show();
          return new OpenWindow(ui, window, wiring, stage);
        });
    ui.await(
        "the workspace is open",
        () -> opened.wiring.shell().stateProperty().get() instanceof ShellState.Opened);
    ui.settle();
    return opened;
  }

  /// The window of a start without a folder, where one was opened before.
  static OpenWindow welcoming(Ui ui, Path recent) {
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    MemoryPreferences preferences = new MemoryPreferences();
    preferences.opened(recent);
    preferences.closed();
    OpenWindow opened =
        ui.compute(() -> {
          Wiring wiring = new Wiring(preferences, settings, new FolderOpening(settings::get));
          wiring.shell().welcome();
          Stage stage = new Stage();
          DesktopWindow window = new DesktopWindow(stage, wiring);
          window.show();
          return new OpenWindow(ui, window, wiring, stage);
        });
    ui.settle();
    return opened;
  }

  boolean isOpen() {
    return wiring.shell().stateProperty().get() instanceof ShellState.Opened;
  }

  /// What stands behind the window.
  WorkspaceViewModel workspace() {
    return ui.compute(() -> ((ShellState.Opened) wiring.shell().stateProperty().get()).workspace());
  }

  /// Opens a file and waits until it is in front.
  void open(String path) {
    ui.run(() -> workspace().documents().show(path));
    ui.await("the file is open", () -> workspace().documents().find(path).isPresent());
    ui.settle();
  }

  @Override
  public void close() {
    ui.run(() -> {
      window.end();
      stage.hide();
    });
  }
}
