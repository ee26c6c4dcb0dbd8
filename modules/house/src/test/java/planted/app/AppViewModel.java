package planted.app;

import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import planted.data.DataEngine;

/// An app class that sees an engine, holds a node in a view model and makes its own threads.
public class AppViewModel {
  static int counter = 0;
  DataEngine engine = new DataEngine();
  Node node;

  void run() {
    Executors.newSingleThreadExecutor().execute(() -> Platform.runLater(() -> counter++));
  }
}
