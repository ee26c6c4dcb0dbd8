package dev.meshwright.app.keymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class KeysViewTest {

  private final MemoryPreferences preferences = new MemoryPreferences();

  private SettingsViewModel settings() {
    return new SettingsViewModel(
        Settings.defaults(),
        new SameThreadJobs(),
        preferences,
        new NoticesViewModel(InstantSource.system()),
        TestDebounces.none());
  }

  private static Specimen specimen(SettingsViewModel settings) {
    KeysView view =
        new KeysView(
            settings,
            List.of(
                Command.of("save", "Save", "Shortcut+S", () -> {}),
                Command.of("save-all", "Save all", "", () -> {}),
                Command.of("commit", "Commit changes", "Shortcut+Shift+G", () -> {})));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    SettingsViewModel settings = settings();
    ui.run(() ->
        settings.changeKeys(now ->
            new dev.meshwright.usecases.settings.KeySettings(
                now.keymap(), Map.of("save-all", "Ctrl+S"))));
    ViewCheck check = new ViewCheck(ui, Looks.product(), 900, 560);
    check.passes("keys", () -> specimen(settings));
    check.diesWhenDisposed(() -> specimen(settings));
  }

  @Test
  void a_key_is_set_by_pressing_it_and_a_conflict_is_said_before(Ui ui) {
    ui.show(900, 560, () -> specimen(settings()).root());
    ui.robot().clickOn("Save all").clickOn("#keys-wanted");
    ui.robot().press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    ui.settle();
    assertEquals(
        "Ctrl+S also runs: Save. Both stay set until one is changed; the first in the list wins.",
        ui.compute(() -> ui.robot().lookup("#keys-note").queryAs(Label.class).getText()));
    ui.robot().clickOn("#keys-set");
    ui.settle();
    assertEquals(Map.of("save-all", "Ctrl+S"), preferences.settings().keys().changed());
    assertTrue(ui.robot().lookup("conflict").tryQuery().isPresent());
    ui.robot().clickOn("#keys-reset");
    ui.settle();
    assertEquals(Map.of(), preferences.settings().keys().changed());
  }

  @Test
  void a_letter_alone_is_no_key(Ui ui) {
    ui.show(900, 560, () -> specimen(settings()).root());
    ui.robot().clickOn("Save all").clickOn("#keys-wanted").type(KeyCode.X);
    ui.settle();
    assertTrue(ui.node("keys-set", Button.class).isDisabled());
    ui.robot().type(KeyCode.F9).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(Map.of("save-all", "F9"), preferences.settings().keys().changed());
  }

  @Test
  void everything_is_done_by_key_too(Ui ui) {
    ui.show(900, 560, () -> specimen(settings()).root());
    ListView<?> list = ui.node("keys-list", ListView.class);
    ui.robot().clickOn("#keys-find");
    ui.robot().press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    ui.settle();
    assertEquals(1, ui.compute(() -> list.getItems().size()));
    ui.run(list::requestFocus);
    ui.robot().type(KeyCode.DELETE);
    ui.settle();
    assertEquals(Map.of("save", ""), preferences.settings().keys().changed());
    ui.robot().clickOn("#keys-find").type(KeyCode.BACK_SPACE);
    ui.settle();
    assertEquals(3, ui.compute(() -> list.getItems().size()));
    ui.run(list::requestFocus);
    ui.robot().type(KeyCode.HOME).type(KeyCode.ENTER).type(KeyCode.F4).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(Map.of("save", "F4"), preferences.settings().keys().changed());
  }
}
