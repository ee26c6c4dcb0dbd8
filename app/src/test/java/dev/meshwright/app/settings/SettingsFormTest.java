package dev.meshwright.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.notices.NoticesViewModel;
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
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class SettingsFormTest {

  private final MemoryPreferences preferences = new MemoryPreferences();

  private SettingsViewModel model() {
    return new SettingsViewModel(
        Settings.defaults(),
        new SameThreadJobs(),
        preferences,
        new NoticesViewModel(InstantSource.system()),
        TestDebounces.none());
  }

  private static Specimen specimen(SettingsViewModel model) {
    SettingsForm view = new SettingsForm(model);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    SettingsViewModel model = model();
    new ViewCheck(ui, Looks.product(), 760, 420).passes("settings", () -> specimen(model));
  }

  @Test
  void a_change_is_kept(Ui ui) {
    SettingsViewModel model = model();
    ui.show(760, 420, () -> specimen(model).root());
    ui.robot().clickOn("#settings-typing");
    assertEquals(false, preferences.settings().runWhileTyping());
  }

  @Test
  void each_setting_says_how_it_usually_is_and_goes_back_to_that(Ui ui) {
    SettingsViewModel model = model();
    ui.run(() -> model.zoom(3));
    ui.run(() -> model.switchAppearance());
    ui.show(760, 420, () -> specimen(model).root());
    assertTrue(ui.node("settings-rows-reset", Button.class).isDisabled());
    Button zoom = ui.node("settings-zoom-reset", Button.class);
    assertEquals("Usually: 100 %", ui.compute(() -> zoom.getTooltip().getText()));
    ui.robot().clickOn("#settings-zoom-reset").clickOn("#settings-appearance-reset");
    assertEquals(Settings.defaults(), preferences.settings());
    assertTrue(zoom.isDisabled());
    ui.robot().clickOn("#settings-rows").press(KeyCode.UP).release(KeyCode.UP);
    ui.robot().clickOn("#settings-rows-reset");
    assertEquals(Settings.defaults(), preferences.settings());
  }

  @Test
  void settings_are_found_by_words_of_their_names_and_of_what_they_do(Ui ui) {
    SettingsViewModel model = model();
    ui.show(760, 420, () -> specimen(model).root());
    ui.robot().clickOn("#settings-search").write("stopped query");
    ui.settle();
    assertTrue(ui.robot().lookup("#settings-memory").tryQuery().isPresent());
    assertTrue(ui.robot().lookup("#settings-zoom").tryQuery().isEmpty());
    ui.robot().write(" xyz");
    ui.settle();
    assertTrue(ui.robot().lookup("No setting matches").tryQuery().isPresent());
  }

  @Test
  void a_number_that_is_emptied_or_is_none_stays_as_it_was(Ui ui) {
    SettingsViewModel model = model();
    ui.show(760, 420, () -> specimen(model).root());
    Spinner<?> rows = ui.node("settings-rows", Spinner.class);
    int usual = Settings.defaults().previewRows();
    for (String typed : List.of("", "many")) {
      ui.run(() -> rows.getEditor().setText(typed));
      ui.robot().clickOn(rows.getEditor()).type(KeyCode.ENTER);
      ui.settle();
      assertEquals(usual, model.get().previewRows());
      assertEquals(String.valueOf(usual), ui.compute(() -> rows.getEditor().getText()));
    }
    ui.run(() -> rows.getEditor().setText(" 7 "));
    ui.robot().clickOn(rows.getEditor()).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(7, model.get().previewRows());
  }
}
