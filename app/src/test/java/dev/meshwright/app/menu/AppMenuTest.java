package dev.meshwright.app.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.keymap.Keymap;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.settings.KeySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@UiTest
class AppMenuTest {

  private final List<String> ran = new ArrayList<>();
  private boolean saved = true;

  private List<Command> commands() {
    return List.of(
        Command.of("save", "Save", "Shortcut+S", () -> !saved, () -> ran.add("save"))
            .unless("Everything is saved"),
        Command.of("save-all", "Save all", "", () -> ran.add("save-all")),
        Command.of("zoom-reset", "Usual size", "Shortcut+DIGIT0", () -> ran.add("zoom")));
  }

  private AppMenu menu(KeySettings keys) {
    return new AppMenu(this::commands, () -> Keymap.of(keys));
  }

  private void shown(Ui ui) {
    ui.show(900, 400, () -> new VBox(menu(KeySettings.usual()).root(), new Label("below")));
  }

  @Test
  void it_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 1000, 60)
        .passes(
            "menu-bar",
            () -> {
              AppMenu menu = menu(KeySettings.usual());
              return new Specimen(menu.root(), menu::dispose);
            });
  }

  @Test
  void a_click_on_an_item_runs_its_command(Ui ui) {
    shown(ui);
    ui.robot().clickOn("File");
    ui.settle();
    ui.robot().clickOn("Save all");
    ui.settle();
    assertEquals(List.of("save-all"), ran);
  }

  @Test
  void a_menu_opens_by_key_and_skips_what_is_off(Ui ui) {
    shown(ui);
    ui.robot().press(KeyCode.F10).release(KeyCode.F10);
    ui.settle();
    ui.robot().type(KeyCode.DOWN);
    ui.settle();
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(List.of("save-all"), ran);
  }

  @Test
  void the_mouse_learns_why_an_item_is_off(Ui ui) {
    shown(ui);
    ui.robot().clickOn("File");
    ui.settle();
    ui.robot().moveTo("Save all").moveTo("Save");
    ui.await("the reason is shown", () -> reasons().contains("Everything is saved"));
    ui.robot().moveTo("Save all");
    ui.await("the reason is gone", () -> reasons().isEmpty());
    ui.robot().clickOn("Save");
    assertEquals(List.of(), ran);
  }

  private static List<String> reasons() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  @Test
  void a_menu_says_what_is_possible_when_it_is_opened_with_the_keys_as_people_write_them(Ui ui) {
    KeySettings keys =
        new KeySettings(KeySettings.Keymap.MESHWRIGHT, Map.of("save", "Ctrl+Alt+PageUp"));
    ui.show(900, 400, () -> new VBox(menu(keys).root()));
    saved = false;
    MenuBar bar = ui.node("menu-bar", MenuBar.class);
    ui.run(() -> bar.getMenus().getFirst().show());
    var save = bar.getMenus().getFirst().getItems().getFirst();
    assertEquals("Ctrl+Alt+PageUp", ui.compute(() -> save.getAccelerator().getDisplayText()));
    assertTrue(!save.isDisable());
    ui.run(() -> bar.getMenus().get(2).show());
    var zoom = bar.getMenus().get(2).getItems().getFirst();
    assertEquals("Ctrl+0", ui.compute(() -> zoom.getAccelerator().getDisplayText()));
  }
}
