package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The panes of the real window by mouse and keyboard, and where the keyboard is.
@UiTest
class PanesTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}");
    Files.writeString(folder.resolve("daily.sql"), "SELECT * FROM orders");
    Files.writeString(folder.resolve("orders.csv"), "id,total\n1,2\n3,4\n");
  }

  /// With its left edge on the screen.
  private OpenWindow open(Ui ui) {
    OpenWindow window = OpenWindow.on(ui, folder);
    ui.run(() -> {
      window.stage().setX(0);
      window.stage().setY(0);
    });
    return window;
  }

  private static List<PanelPlace> shown(Ui ui, OpenWindow window) {
    Panes panes = window.workspace().panels().panes();
    return ui.compute(
        () -> Arrays.stream(PanelPlace.values()).filter(panes.state()::isShown).toList());
  }

  /// The ids around the node with the keyboard, from the inside out.
  private static List<String> around(Ui ui, Stage stage) {
    return ui.compute(() -> {
      List<String> ids = new ArrayList<>();
      for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
        if (at.getId() != null) {
          ids.add(at.getId());
        }
      }
      return ids;
    });
  }

  private static void awaitKeyboard(Ui ui, OpenWindow window, String id) {
    try {
      ui.await("the keyboard is in " + id, () -> around(ui, window.stage()).contains(id));
    } catch (AssertionError elsewhere) {
      throw new AssertionError(
          elsewhere.getMessage() + " but in " + around(ui, window.stage()), elsewhere);
    }
  }

  private static void press(Ui ui, KeyCode... keys) {
    ui.robot().press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      ui.robot().release(keys[i]);
    }
    ui.settle();
  }

  /// A robot under load is too slow for two clicks to count as a double one.
  private static void doubleClick(Ui ui, Node node) {
    ui.run(() -> {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      Bounds screen = node.localToScreen(node.getLayoutBounds());
      node.fireEvent(
          new MouseEvent(
              MouseEvent.MOUSE_CLICKED,
              bounds.getCenterX(),
              bounds.getCenterY(),
              screen.getCenterX(),
              screen.getCenterY(),
              MouseButton.PRIMARY,
              2,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              true,
              new PickResult(node, bounds.getCenterX(), bounds.getCenterY())));
    });
    ui.settle();
  }

  @Test
  void keys_put_panes_away_and_back_as_large_as_they_were(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      Node left = ui.node("left-pane", Node.class);
      double width = ui.compute(() -> left.getLayoutBounds().getWidth());
      press(ui, KeyCode.CONTROL, KeyCode.B);
      assertFalse(shown(ui, window).contains(PanelPlace.LEFT));
      assertEquals(2, ui.compute(() -> ui.node("across-split", SplitPane.class).getItems().size()));
      press(ui, KeyCode.CONTROL, KeyCode.J);
      press(ui, KeyCode.CONTROL, KeyCode.ALT, KeyCode.B);
      assertEquals(List.of(PanelPlace.MIDDLE), shown(ui, window));
      press(ui, KeyCode.CONTROL, KeyCode.B);
      press(ui, KeyCode.CONTROL, KeyCode.J);
      press(ui, KeyCode.CONTROL, KeyCode.ALT, KeyCode.B);
      assertEquals(List.of(PanelPlace.values()), shown(ui, window));
      assertEquals(width, ui.compute(() -> left.getLayoutBounds().getWidth()), 2);
    }
  }

  @Test
  void twice_on_the_tabs_of_a_pane_or_a_key_fills_the_window_and_escape_leads_back(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      doubleClick(ui, ui.robot().lookup("#pane-problems").query());
      assertEquals(List.of(PanelPlace.LOWER), shown(ui, window));
      press(ui, KeyCode.ESCAPE);
      assertEquals(List.of(PanelPlace.values()), shown(ui, window));
      awaitKeyboard(ui, window, "source-order.avsc");
      press(ui, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F12);
      assertEquals(List.of(PanelPlace.MIDDLE), shown(ui, window));
      awaitKeyboard(ui, window, "source-order.avsc");
      press(ui, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F12);
      ui.robot().clickOn("#lower-maximize");
      ui.settle();
      assertEquals(List.of(PanelPlace.LOWER), shown(ui, window));
      ui.robot().clickOn("#lower-maximize").clickOn("#lower-hide");
      ui.settle();
      assertFalse(shown(ui, window).contains(PanelPlace.LOWER));
    }
  }

  @Test
  void f6_goes_round_the_panes_and_escape_to_the_document(Ui ui) {
    try (OpenWindow window = open(ui)) {
      ui.run(() -> window.workspace().documents().show("order.avsc"));
      awaitKeyboard(ui, window, "source-order.avsc");
      for (String pane :
          List.of("lower-pane", "right-pane", "left-pane", "editors", "lower-pane")) {
        press(ui, KeyCode.F6);
        awaitKeyboard(ui, window, pane);
      }
      press(ui, KeyCode.SHIFT, KeyCode.F6);
      awaitKeyboard(ui, window, "editors");
      press(ui, KeyCode.ALT, KeyCode.DIGIT1);
      awaitKeyboard(ui, window, "explorer-tree");
      press(ui, KeyCode.ESCAPE);
      awaitKeyboard(ui, window, "source-order.avsc");
      press(ui, KeyCode.F6);
      awaitKeyboard(ui, window, "lower-pane");
      press(ui, KeyCode.SHIFT, KeyCode.ESCAPE);
      assertFalse(shown(ui, window).contains(PanelPlace.LOWER));
      awaitKeyboard(ui, window, "source-order.avsc");
    }
  }

  @Test
  void a_wider_window_gives_its_room_to_the_middle(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      Node left = ui.node("left-pane", Node.class);
      double width = ui.compute(() -> left.getLayoutBounds().getWidth());
      double whole = ui.compute(() -> window.stage().getWidth());
      ui.run(() -> window.stage().setWidth(whole + 400));
      ui.settle();
      assertEquals(width, ui.compute(() -> left.getLayoutBounds().getWidth()), 2);
    }
  }

  @Test
  void a_pane_that_is_dragged_shut_goes_and_comes_back_at_its_size(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      Node left = ui.node("left-pane", Node.class);
      double width = ui.compute(() -> left.getLayoutBounds().getWidth());
      // The headless robot loses a divider on the way: it is where the hand lets go of it.
      SplitPane across = ui.node("across-split", SplitPane.class);
      ui.run(() -> across.setDividerPosition(0, 0.03));
      ui.settle();
      Bounds all = ui.compute(() -> across.localToScreen(across.getLayoutBounds()));
      ui.robot()
          .moveTo(all.getMinX() + all.getWidth() * 0.03, all.getCenterY())
          .press(MouseButton.PRIMARY)
          .release(MouseButton.PRIMARY);
      ui.settle();
      assertFalse(shown(ui, window).contains(PanelPlace.LEFT));
      press(ui, KeyCode.ALT, KeyCode.DIGIT1);
      assertTrue(shown(ui, window).contains(PanelPlace.LEFT));
      assertEquals(width, ui.compute(() -> left.getLayoutBounds().getWidth()), 2);
    }
  }

  @Test
  void a_pane_grows_and_shrinks_by_key(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      press(ui, KeyCode.ALT, KeyCode.DIGIT1);
      Node left = ui.node("left-pane", Node.class);
      double width = ui.compute(() -> left.getLayoutBounds().getWidth());
      press(ui, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
      assertTrue(ui.compute(() -> left.getLayoutBounds().getWidth()) > width + 20);
      press(ui, KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
      assertEquals(width, ui.compute(() -> left.getLayoutBounds().getWidth()), 2);
    }
  }

  @Test
  void the_lower_pane_names_what_it_speaks_of_and_follows_the_tab_in_front(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      press(ui, KeyCode.ALT, KeyCode.DIGIT5);
      Label about = ui.node("lower-about", Label.class);
      assertEquals("order.avsc", ui.compute(about::getText));
      window.open("daily.sql");
      assertEquals("", ui.compute(about::getText));
      press(ui, KeyCode.ALT, KeyCode.DIGIT6);
      assertEquals("daily.sql", ui.compute(about::getText));
      press(ui, KeyCode.ALT, KeyCode.DIGIT5);
      ui.robot().clickOn("#compat-back");
      ui.await("the schema is back", () -> "order.avsc".equals(about.getText()));
      awaitKeyboard(ui, window, "source-order.avsc");
      press(ui, KeyCode.ALT, KeyCode.DIGIT4);
      assertEquals("All files", ui.compute(about::getText));
    }
  }

  @Test
  void a_sample_opens_in_a_tab_at_full_height_with_the_keyboard_in_its_rows(Ui ui) {
    try (OpenWindow window = open(ui)) {
      window.open("order.avsc");
      ui.robot().clickOn("orders.csv").type(KeyCode.ENTER);
      ui.await(
          "the rows are there", () -> ui.robot().lookup("#preview-grid").tryQuery().isPresent());
      ui.settle();
      assertFalse(shown(ui, window).contains(PanelPlace.LOWER));
      awaitKeyboard(ui, window, "preview");
      press(ui, KeyCode.CONTROL, KeyCode.W);
      assertTrue(shown(ui, window).contains(PanelPlace.LOWER));
      awaitKeyboard(ui, window, "source-order.avsc");
    }
  }

  @Test
  void the_palette_and_the_explorer_put_the_keyboard_into_the_file(Ui ui) {
    try (OpenWindow window = open(ui)) {
      press(ui, KeyCode.CONTROL, KeyCode.P);
      ui.robot().write("daily").type(KeyCode.ENTER);
      awaitKeyboard(ui, window, "source-daily.sql");
      press(ui, KeyCode.ALT, KeyCode.DIGIT1);
      ui.robot().clickOn("order.avsc").type(KeyCode.ENTER);
      ui.settle();
      awaitKeyboard(ui, window, "source-order.avsc");
      press(ui, KeyCode.CONTROL, KeyCode.TAB);
      awaitKeyboard(ui, window, "source-daily.sql");
    }
  }
}
