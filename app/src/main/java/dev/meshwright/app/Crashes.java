package dev.meshwright.app;

import dev.meshwright.app.shell.Shell;
import java.util.HashSet;
import java.util.Set;
import javafx.application.Platform;

/// Shows what nobody caught on the JavaFX thread, each kind once: a fault in something that happens
/// with every pulse must not bury the window in dialogs.
final class Crashes {

  private static final System.Logger LOG = System.getLogger(Crashes.class.getName());

  private final Shell shell;
  private final Set<String> seen = new HashSet<>();

  private Crashes(Shell shell) {
    this.shell = shell;
  }

  /// Shows the crashes of this process in a window from now on.
  static void showIn(Shell shell) {
    Crashes crashes = new Crashes(shell);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> crashes.show(thrown));
  }

  private void show(Throwable thrown) {
    LOG.log(System.Logger.Level.ERROR, "not caught", thrown);
    if (Platform.isFxApplicationThread() && seen.add(place(thrown))) {
      shell.crashed(thrown);
    }
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
  }
}
