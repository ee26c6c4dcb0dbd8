package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class HoverTextTest {

  @Test
  void the_words_are_there_once_the_pointer_comes_and_follow_what_is_said(Ui ui) {
    Label label = ui.compute(() -> new Label("order.avsc"));
    HoverText hover = ui.compute(() -> new HoverText(label));
    ui.show(200, 100, () -> new VBox(label));
    ui.run(() -> hover.say("orders/schemas/order.avsc"));
    assertNull(ui.compute(label::getTooltip));
    ui.run(() -> Event.fireEvent(label, entered()));
    assertEquals("orders/schemas/order.avsc", ui.compute(() -> label.getTooltip().getText()));
    ui.run(() -> hover.say("moved/order.avsc"));
    assertEquals("moved/order.avsc", ui.compute(() -> label.getTooltip().getText()));
    ui.run(() -> hover.say(""));
    assertNull(ui.compute(label::getTooltip));
  }

  private static MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        1,
        1,
        1,
        1,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }
}
