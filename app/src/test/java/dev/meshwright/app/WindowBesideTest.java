package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.points.PointsPanel;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another state of the workspace in a window beside it, over the real engines.
@UiTest
class WindowBesideTest {

  private static final String SCHEMA = "{\"type\": \"record\", \"name\": \"%s\", \"fields\": []}";

  @TempDir Path temporary;

  private static List<Stage> windows(Ui ui) {
    return ui.compute(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof Stage && window.isShowing())
            .map(Stage.class::cast)
            .toList());
  }

  private static boolean lists(Ui ui, Stage stage, String text) {
    return ui.compute(() ->
        stage.getScene().getRoot().lookupAll(".label").stream()
            .anyMatch(label -> text.equals(((Label) label).getText())));
  }

  @Test
  void a_folder_is_opened_to_be_read_beside_the_working_copy(Ui ui) throws IOException {
    Path work = Files.createDirectory(temporary.resolve("work"));
    Files.writeString(work.resolve("now.avsc"), SCHEMA.formatted("Now"));
    Path old = Files.createDirectory(temporary.resolve("as it was"));
    Files.writeString(old.resolve("then.avsc"), SCHEMA.formatted("Then"));
    try (OpenWindow window = OpenWindow.on(ui, work)) {
      PointsPanel points = window.workspace().panels().panel(PointsPanel.class);
      ui.run(() -> points.open(old.toString()));
      ui.await("a second window", () -> windows(ui).size() == 2);
      Stage beside = windows(ui).getLast();
      ui.await("it lists the other files", () -> lists(ui, beside, "then.avsc"));
      assertTrue(ui.compute(() -> beside.getTitle()).startsWith("as it was-"), beside::getTitle);
      assertTrue(window.isOpen(), "the first one has its workspace still");
      assertEquals(
          "work", ui.compute(() -> window.workspace().workspace().root().getFileName()).toString());
      ui.run(() -> points.open(old.toString()));
      ui.settle();
      assertEquals(2, windows(ui).size(), "the same state is in one window");
      assertFalse(lists(ui, window.stage(), "then.avsc"));
    }
    ui.settle();
    assertEquals(List.of(), windows(ui), "both close together");
  }
}
