package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

@UiTest
class ListClicksTest {

  private final AtomicInteger clicks = new AtomicInteger();

  private ListView<Integer> shown(Ui ui, int rows) {
    ListView<Integer> list =
        ui.compute(() -> {
          ListView<Integer> made = new ListView<>();
          made.setCellFactory(view -> new BoxCell());
          made.getItems().setAll(IntStream.range(0, rows).boxed().toList());
          ListClicks.onRow(made, clicks::incrementAndGet);
          return made;
        });
    ui.show(300, 200, () -> new StackPane(list));
    return list;
  }

  private static final class BoxCell extends ListCell<Integer> {

    private BoxCell() {
      setContentDisplay(ContentDisplay.LEFT);
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : "row " + item);
      setGraphic(empty ? null : Named.named(new CheckBox(), "box-" + item, "row"));
    }
  }

  @Test
  void a_row_is_clicked_by_the_main_button_only(Ui ui) {
    shown(ui, 2);
    ui.robot().clickOn("row 1");
    assertEquals(1, clicks.get());
    ui.robot().clickOn("row 1", MouseButton.SECONDARY);
    assertEquals(1, clicks.get());
  }

  @Test
  void a_box_in_a_row_and_the_place_beneath_the_rows_are_no_row(Ui ui) {
    ListView<Integer> list = shown(ui, 2);
    ui.robot().clickOn("#box-1");
    assertEquals(true, ui.compute(ui.node("box-1", CheckBox.class)::isSelected));
    ui.robot().clickOn(ui.robot().point(list).atPosition(Pos.BOTTOM_CENTER).atOffset(0, -10));
    assertEquals(0, clicks.get());
  }

  @Test
  void the_scroll_bar_is_no_row(Ui ui) {
    ListView<Integer> list = shown(ui, 100);
    ui.robot().clickOn(".list-view .scroll-bar:vertical .increment-button");
    ui.robot().clickOn(".list-view .scroll-bar:vertical .thumb");
    assertEquals(0, clicks.get());
    assertEquals(100, ui.compute(() -> list.getItems().size()));
  }
}
