package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scratch file in the real window, over the real engines.
@UiTest
class ScratchTest {

  @TempDir Path folder;

  private static Optional<Document> front(OpenWindow window) {
    return window.workspace().documents().activeProperty().get();
  }

  /// Keys of the headless platform go to the window under the mouse.
  private static void press(Ui ui, KeyCode... keys) {
    ui.robot().moveTo("#across-split");
    ui.robot().press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      ui.robot().release(keys[i]);
    }
    ui.settle();
  }

  @Test
  void a_query_is_tried_survives_a_restart_and_becomes_a_transformation(Ui ui) throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/people.csv"), "name,age\nAda,36\nAlan,41\n");
    String query = "SELECT name FROM people WHERE age > 40";
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      press(ui, KeyCode.CONTROL, KeyCode.ALT, KeyCode.Q);
      ui.await("a scratch file", () -> front(window).isPresent());
      ui.settle();
      ui.robot().write(query);
      ui.settle();
      press(ui, KeyCode.CONTROL, KeyCode.ENTER);
      PreviewPanel preview = window.workspace().panels().panel(PreviewPanel.class);
      ui.await(
          "its rows",
          () ->
              preview.model().stateProperty().get() instanceof PreviewState.Ready ready
                  && ready.shown().text().equals(query)
                  && ready.shown().first().rows().size() == 1);
      ui.await("it saves itself", () -> !front(window).orElseThrow().isUnsaved());
    }
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      ui.await(
          "the scratch file is open again",
          () -> front(window).filter(document -> document.text().equals(query)).isPresent());
      ui.settle();
      // The question waits for its answer.
      Platform.runLater(() -> window.window().shell().run("scratch-save-as"));
      ui.settle();
      ui.settle();
      ui.robot().clickOn("#save-as-ok");
      ui.await(
          "the file is in front", () -> front(window).orElseThrow().path().equals("query-1.sql"));
      ui.await(
          "the scratch file is gone",
          () -> window.workspace().scratches().allProperty().get().isEmpty());
      assertEquals(query, Files.readString(folder.resolve("query-1.sql")));
      assertEquals(
          1,
          ui.compute(() -> window.workspace().tabs().layout().groups().getFirst().tabs().size()));
    }
    assertTrue(Files.exists(folder.resolve("query-1.sql")));
  }
}
