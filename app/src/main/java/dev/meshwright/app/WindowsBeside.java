package dev.meshwright.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// The windows that show other states of a workspace beside the one that has its working copy. They
/// close with it. Used on the JavaFX thread, but for [#finish].
final class WindowsBeside {

  private final Map<Path, Stage> open = new LinkedHashMap<>();
  private final List<DesktopWindow> all = new ArrayList<>();

  /// Shows a folder in a window of its own; the one that shows it already comes to the front.
  ///
  /// @param parts makes what the window is made of
  void show(Path folder, Supplier<Wiring> parts) {
    Stage known = open.get(folder);
    if (known != null) {
      known.toFront();
      known.requestFocus();
      return;
    }
    Wiring wiring = parts.get();
    wiring.shell().open(folder);
    Stage stage = new Stage();
    DesktopWindow window = DesktopWindow.beside(stage, wiring);
    all.add(window);
    open.put(folder, stage);
    stage.setOnHidden(hidden -> {
      open.remove(folder);
      window.end();
    });
    window.fitToScreen();
    window.show();
  }

  void close() {
    List.copyOf(open.values()).forEach(Stage::hide);
  }

  /// Waits for what they are still writing. Blocks; no window is open any more.
  void finish(Duration most) throws InterruptedException {
    for (DesktopWindow window : all) {
      window.finishJobs(most);
    }
  }
}
