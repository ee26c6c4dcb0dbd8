package dev.meshwright.uitesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Each fault is planted once.
@UiTest
class WindowFaultsTest {

  private static List<String> faults(Ui ui, Node... nodes) {
    Stage stage = ui.show(400, 200, () -> new VBox(8, nodes));
    return ui.compute(() -> WindowFaults.of(stage.getScene(), "window-faults"));
  }

  private static String only(List<String> faults) {
    assertEquals(1, faults.size(), faults::toString);
    return faults.getFirst();
  }

  @Test
  void words_in_their_place_are_no_fault(Ui ui) {
    assertEquals(List.of(), faults(ui, new Label("Orders"), new HBox(4, new Button("Run"))));
  }

  @Test
  void words_that_are_cut_are_told(Ui ui) {
    Label label = new Label("A line that has far more words than its place can hold");
    label.setMaxWidth(80);
    assertTrue(only(faults(ui, label)).contains("cut: "));
  }

  @Test
  void words_over_words_are_told(Ui ui) {
    Label above = new Label("One above");
    Label below = new Label("the other");
    below.setTranslateX(5);
    assertTrue(only(faults(ui, new Pane(above, below))).contains("overlap: "));
  }

  @Test
  void faint_words_are_told_unless_switched_off(Ui ui) {
    Label faint = new Label("Hardly seen");
    faint.setStyle("-fx-text-fill: #b0b0b0;");
    Button off = new Button("Switched off");
    off.setDisable(true);
    String fault = only(faults(ui, faint, off));
    assertTrue(fault.contains("faint: \"Hardly seen\""), fault);
  }

  @Test
  void a_control_without_a_name_is_told(Ui ui) {
    assertTrue(only(faults(ui, new Button())).contains("no name: "));
  }

  @Test
  void what_takes_the_keyboard_without_a_role_is_told(Ui ui) {
    Pane bare = new Pane();
    bare.setFocusTraversable(true);
    bare.setAccessibleText("Canvas");
    assertTrue(only(faults(ui, bare)).contains("no role: "));
  }

  @Test
  void a_tab_key_that_goes_up_or_to_the_left_is_told(Ui ui) {
    Button right = new Button("Right");
    right.relocate(200, 0);
    assertTrue(only(faults(ui, new Pane(right, new Button("Left")))).contains("focus goes back: "));
    Button below = new Button("Below");
    below.relocate(0, 60);
    assertTrue(
        only(faults(ui, new Pane(below, new Button("Above")))).contains("focus goes back: "));
  }
}
