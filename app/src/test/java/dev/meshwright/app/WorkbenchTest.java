package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The panels of the real window over a folder with one schema.
@UiTest
class WorkbenchTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}");
  }

  private static List<String> tabs(Ui ui, String place) {
    TabPane tabs = ui.node(place, TabPane.class);
    return ui.compute(() -> tabs.getTabs().stream().map(Tab::getText).toList());
  }

  private static String front(Ui ui) {
    TabPane tabs = ui.node("lower", TabPane.class);
    return ui.compute(() -> tabs.getSelectionModel().getSelectedItem().getText());
  }

  private static boolean shown(Ui ui, String id) {
    return ui.robot().lookup("#" + id).tryQuery().isPresent();
  }

  @Test
  void a_folder_of_schemas_shows_products_and_problems(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      assertEquals(List.of("Products"), tabs(ui, "left"));
      assertEquals(List.of("Problems"), tabs(ui, "lower"));
      assertFalse(shown(ui, "inspector"));
      window.open("order.avsc");
      assertEquals(List.of("Problems", "Compatibility"), tabs(ui, "lower"));
      assertEquals("Problems", front(ui));
      assertTrue(shown(ui, "inspector"));
    }
  }

  @Test
  void a_key_shows_a_hidden_panel_in_front_and_with_the_keyboard(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      ui.robot().press(KeyCode.ALT, KeyCode.DIGIT7).release(KeyCode.DIGIT7, KeyCode.ALT);
      ui.settle();
      assertEquals("Tests", front(ui));
      assertTrue(shown(ui, "tests-run"));
      assertEquals(
          "tests-run",
          ui.compute(
              () -> Objects.requireNonNull(window.stage().getScene().getFocusOwner()).getId()));
      ui.robot().press(KeyCode.ALT, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.ALT);
      ui.settle();
      assertEquals("Problems", front(ui));
      assertEquals(List.of("Problems", "Tests"), tabs(ui, "lower"));
    }
  }

  @Test
  void the_menu_and_the_palette_lead_to_hidden_panels(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      MenuButton menu = ui.node("more-panels", MenuButton.class);
      assertEquals(20, ui.compute(() -> menu.getItems().size()));
      ui.robot().clickOn("#more-panels").clickOn("History");
      ui.settle();
      assertEquals(List.of("Products", "History"), tabs(ui, "left"));
      ui.robot().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      ui.robot().release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
      ui.robot().write("replay").type(KeyCode.ENTER);
      ui.settle();
      assertEquals("Replay", front(ui));
      assertEquals(18, ui.compute(() -> menu.getItems().size()));
    }
  }

  @Test
  void a_sample_that_comes_brings_the_panels_on_data(Ui ui) throws IOException {
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      Files.writeString(folder.resolve("orders.csv"), "id,total\n1,2\n");
      ui.run(() -> window.workspace().tell(new WorkspaceEvent.ChangedOutside()));
      ui.await("the sample is found", () -> tabs(ui, "lower").size() == 3);
      assertEquals(List.of("Problems", "Replay", "Preview"), tabs(ui, "lower"));
    }
  }
}
