package dev.meshwright.app;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.help.HelpCommands;
import dev.meshwright.app.keymap.CurrentKeymap;
import dev.meshwright.app.servers.CloneCommands;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.app.shell.Shell;
import dev.meshwright.app.shell.ShellDialogs;
import dev.meshwright.app.shell.WindowMemory;
import dev.meshwright.uikit.editor.WindowKeys;
import dev.meshwright.uikit.jobs.FxDebounce;
import dev.meshwright.uikit.jobs.IdleMemory;
import dev.meshwright.uikit.keys.MenuKey;
import dev.meshwright.uikit.theme.AppIcon;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.usecases.remotes.CloneRepository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window: its place, its theme, and what happens when it is closed.
final class DesktopWindow {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 420;
  private static final double OFF = 48;
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration MOST_WAITING = Duration.ofSeconds(10);

  private final Stage stage;
  private final Wiring wiring;
  private final WindowMemory memory;
  private final Shell shell;
  private final IdleMemory idleMemory;
  private final boolean first;

  /// Builds the window; it is not shown yet.
  DesktopWindow(Stage stage, Wiring wiring) {
    this(stage, wiring, true);
  }

  /// Builds a window beside another one: a little off its place, and gone without a trace.
  static DesktopWindow beside(Stage stage, Wiring wiring) {
    DesktopWindow window = new DesktopWindow(stage, wiring, false);
    stage.setMaximized(false);
    if (!Double.isNaN(stage.getX())) {
      stage.setX(stage.getX() + OFF);
      stage.setY(stage.getY() + OFF);
    }
    return window;
  }

  private DesktopWindow(Stage stage, Wiring wiring, boolean first) {
    this.first = first;
    this.stage = stage;
    this.wiring = wiring;
    SettingsViewModel settings = wiring.settings();
    this.memory = new WindowMemory(settings.get().window());
    // A moment after each change, as a crash would lose what is only kept at the end.
    memory.tellDividers(() -> settings.keepWindow(memory.values()));
    CurrentKeymap keymap = new CurrentKeymap(settings);
    this.shell =
        new Shell(
            stage,
            wiring.shell(),
            wiring.notices(),
            wiring.jobs(),
            memory,
            new ShellDialogs(settings),
            keymap,
            further(stage, settings));
    settings
        .settingsProperty()
        .subscribe(now -> {
          wiring.theme().modeProperty().set(ThemeSettings.mode(now));
          wiring.theme().zoomProperty().set(ThemeSettings.zoom(now));
        });
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    idleMemory = IdleMemory.of(wiring.jobs(), new FxDebounce(IDLE));
    scene.addEventFilter(InputEvent.ANY, input -> idleMemory.active());
    new WindowKeys(action -> keymap.get().keys(action)).install(scene);
    MenuKey.install(scene);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    place();
    stage.setOnCloseRequest(request -> {
      request.consume();
      shell.whenAllMayClose(stage::close);
    });
  }

  private List<Command> further(Stage owner, SettingsViewModel settings) {
    List<Command> further =
        new ArrayList<>(new HelpCommands(owner, wiring.jobs(), settings::get).all());
    further.addAll(
        new CloneCommands(
                owner,
                wiring.jobs(),
                new CloneRepository(wiring.access()),
                wiring.notices(),
                folder -> shell().whenAllMayClose(() -> wiring.shell().open(folder)))
            .all());
    return further;
  }

  /// Where it was when it was last closed, if a screen is still there.
  private void place() {
    stage.setWidth(memory.side("width", WIDTH));
    stage.setHeight(memory.side("height", HEIGHT));
    double x = memory.edge("x");
    double y = memory.edge("y");
    boolean onScreen =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .anyMatch((Rectangle2D bounds) -> bounds.contains(x + 50, y + 20));
    if (onScreen) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(memory.maximized());
  }

  /// Makes it no larger than the screen that it opens on.
  void fitToScreen() {
    Rectangle2D bounds =
        Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    stage.setWidth(Math.min(stage.getWidth(), bounds.getWidth()));
    stage.setHeight(Math.min(stage.getHeight(), bounds.getHeight()));
  }

  Shell shell() {
    return shell;
  }

  void show() {
    stage.show();
    // Drawing the icon in all its sizes can wait until there is something to look at.
    AfterFrame.run(() -> stage.getIcons().setAll(AppIcon.images()));
  }

  /// Ends everything that the window started; the settings are kept by the caller's thread. The
  /// first window takes those beside it along.
  void end() {
    if (first) {
      wiring.beside().close();
      shell.remember();
      memory.keepWindow(
          stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
      wiring.settings().keepWindow(memory.values());
    }
    wiring.shell().close();
    shell.dispose();
    idleMemory.dispose();
    if (first) {
      wiring.theme().dispose();
    }
    wiring.jobs().close();
  }

  /// Waits for what is being written, and keeps what was set. Blocks.
  void finish() throws InterruptedException {
    // A disk that hangs does not keep the program from ending.
    finishJobs(MOST_WAITING);
    wiring.beside().finish(MOST_WAITING);
    wiring.settings().flush();
  }

  /// Waits for what is being written. Blocks.
  void finishJobs(Duration most) throws InterruptedException {
    wiring.jobs().finish(most);
  }
}
