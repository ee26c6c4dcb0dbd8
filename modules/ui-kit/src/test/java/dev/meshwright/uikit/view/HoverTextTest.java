package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.scene.control.Label;
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
    ui.robot().moveTo(label);
    ui.await("the words are there", () -> label.getTooltip() != null);
    assertEquals("orders/schemas/order.avsc", ui.compute(() -> label.getTooltip().getText()));
    ui.run(() -> hover.say("moved/order.avsc"));
    assertEquals("moved/order.avsc", ui.compute(() -> label.getTooltip().getText()));
    ui.run(() -> hover.say(""));
    assertNull(ui.compute(label::getTooltip));
  }
}
