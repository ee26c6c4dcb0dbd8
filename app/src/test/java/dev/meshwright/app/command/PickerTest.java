package dev.meshwright.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@UiTest
class PickerTest {

  private static List<String> opened(Ui ui, UnaryOperator<Picker<String>> shaped) {
    List<String> taken = new ArrayList<>();
    ui.show(900, 600, StackPane::new);
    ui.run(() ->
        shaped
            .apply(
                new Picker<>(
                    "colors",
                    "A part of a color",
                    List.of("red", "green", "grey", "blue"),
                    color -> color,
                    color -> "",
                    taken::add))
            .show(Window.getWindows().getFirst()));
    ui.settle();
    return taken;
  }

  private static List<?> listed(Ui ui) {
    ListView<?> list = ui.node("colors-list", ListView.class);
    return ui.compute(() -> List.copyOf(list.getItems()));
  }

  @Test
  void typing_narrows_arrows_choose_and_enter_takes(Ui ui) {
    List<String> taken = opened(ui, picker -> picker);
    assertEquals(4, listed(ui).size());
    ui.robot().write("gre");
    assertEquals(List.of("grey", "green"), listed(ui));
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertEquals(List.of("green"), taken);
    assertTrue(ui.robot().lookup("#colors-list").tryQuery().isEmpty());
  }

  @Test
  void up_from_the_first_is_the_last(Ui ui) {
    List<String> taken = opened(ui, picker -> picker);
    ui.robot().type(KeyCode.UP).type(KeyCode.ENTER);
    assertEquals(List.of("blue"), taken);
  }

  @Test
  void escape_takes_nothing(Ui ui) {
    List<String> taken = opened(ui, picker -> picker);
    ui.robot().type(KeyCode.ESCAPE);
    assertTrue(taken.isEmpty());
    assertTrue(ui.robot().lookup("#colors-list").tryQuery().isEmpty());
  }

  @Test
  void what_was_typed_is_offered_last_where_that_is_of_use(Ui ui) {
    List<String> taken =
        opened(ui, picker -> picker.offering(typed -> Optional.of("typed " + typed)));
    ui.robot().write("zzz").type(KeyCode.ENTER);
    assertEquals(List.of("typed zzz"), taken);
  }
}
