package dev.meshwright.app.common;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class ListAboveFormTest {

  @Test
  void what_gets_the_keyboard_is_scrolled_to(Ui ui) {
    Button first = new Button("first");
    Button last = new Button("last");
    Region between = new Region();
    between.setMinHeight(600);
    ui.show(
        300,
        300,
        () -> new ListAboveForm(new Region(), new VBox(first, between, last), "some-form"));
    ScrollPane pane = ui.compute(() -> ui.node("some-form", ScrollPane.class));
    ui.run(last::requestFocus);
    ui.settle();
    assertTrue(ui.compute(() -> isSeen(last, pane)));
    ui.run(first::requestFocus);
    ui.settle();
    assertTrue(ui.compute(() -> isSeen(first, pane)));
  }

  private static boolean isSeen(Button button, ScrollPane pane) {
    Bounds place = pane.sceneToLocal(button.localToScene(button.getLayoutBounds()));
    return place.getMinY() >= -1 && place.getMaxY() <= pane.getHeight() + 1;
  }
}
