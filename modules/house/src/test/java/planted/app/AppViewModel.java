package planted.app;

import java.util.concurrent.Executors;
import javafx.application.Platform;
import planted.data.DataEngine;

/// An app class that sees an engine and makes its own threads.
public class AppViewModel {
  static int counter = 0;
  DataEngine engine = new DataEngine();

  void run() {
    Executors.newSingleThreadExecutor().execute(() -> Platform.runLater(() -> counter++));
  }
}
