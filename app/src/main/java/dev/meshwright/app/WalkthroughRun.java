package dev.meshwright.app;

import dev.meshwright.app.walkthrough.DemoPlay;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.usecases.demo.DemoServer;
import dev.meshwright.usecases.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Plays the core loop in the real window on JavaFX's headless platform.
final class WalkthroughRun {

  /// Set where the play trains the start of an image: what comes later weighs more in its cache
  /// than it saves.
  private static final String FIRST_MINUTES = "meshwright.play.first-minutes";

  private WalkthroughRun() {}

  /// @param folder the demo workspace, already made
  static ExitCode headless(Path folder, Console console) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path pictures = folder.resolveSibling(folder.getFileName() + "-pictures");
    // Goes with the demo.
    Path server = folder.toAbsolutePath().resolve(".git/demo-server.git");
    DemoServer.create(server);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean passed = new AtomicBoolean();
    AtomicReference<@Nullable DesktopWindow> shown = new AtomicReference<>();
    Platform.startup(() ->
        shown.set(
            play(
                folder,
                server,
                pictures,
                console.out(),
                result -> {
                  passed.set(result);
                  ended.countDown();
                })));
    return await(ended, shown) && passed.get() ? ExitCode.FINE : ExitCode.NOT_POSSIBLE;
  }

  /// Plays in a window of its own, on the JavaFX thread.
  ///
  /// @param server a bare repository to push to
  /// @param pictures folder for pictures; made when it is missing
  /// @param out what is said
  /// @param ended told whether every step passed, after the window is gone
  static DesktopWindow play(
      Path folder, Path server, Path pictures, PrintStream out, Consumer<Boolean> ended) {
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    Wiring wiring =
        new Wiring(
            new UnkeptPreferences(),
            settings,
            new EarlyOpening(new FolderOpening(settings::get), folder));
    wiring.shell().open(folder);
    Stage stage = new Stage();
    DesktopWindow window = new DesktopWindow(stage, wiring);
    window.show();
    DemoPlay play =
        new DemoPlay(
            stage,
            wiring.shell(),
            wiring.jobs(),
            window.shell()::keys,
            dark -> wiring.theme().modeProperty().set(dark ? ThemeMode.DARK : ThemeMode.LIGHT),
            pictures,
            out,
            Boolean.getBoolean(FIRST_MINUTES),
            server);
    play.start(result -> {
      window.end();
      stage.hide();
      ended.accept(result);
    });
    return window;
  }

  private static boolean await(
      CountDownLatch ended, AtomicReference<@Nullable DesktopWindow> shown) {
    try {
      ended.await();
      DesktopWindow window = shown.get();
      if (window != null) {
        window.finish();
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      Platform.exit();
    }
  }
}
