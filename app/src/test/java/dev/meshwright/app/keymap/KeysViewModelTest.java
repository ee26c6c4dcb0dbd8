package dev.meshwright.app.keymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.settings.KeySettings;
import dev.meshwright.usecases.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {

  private static final Command SAVE = Command.of("save", "Save", "Shortcut+S", () -> {});
  private static final Command ALL = Command.of("save-all", "Save all", "", () -> {});
  private static final Command COMMIT =
      Command.of("commit", "Commit changes", "Shortcut+Shift+G", () -> {});

  private final MemoryPreferences preferences = new MemoryPreferences();
  private final KeysViewModel model =
      new KeysViewModel(
          new SettingsViewModel(
              Settings.defaults(),
              new SameThreadJobs(),
              preferences,
              new NoticesViewModel(InstantSource.system()),
              TestDebounces.none()),
          List.of(SAVE, ALL, COMMIT));

  private static KeyStroke stroke(String text) {
    return KeyStroke.parse(text).orElseThrow();
  }

  private List<String> rows() {
    return model.rowsProperty().get().stream()
        .map(row ->
            row.command().title()
                + ": "
                + KeyStroke.text(row.keys())
                + (row.changed() ? " changed" : "")
                + (row.conflicts().isEmpty() ? "" : " conflict"))
        .toList();
  }

  @Test
  void commands_are_listed_with_their_keys_and_found_by_words_and_by_a_key() {
    assertEquals(List.of("Save: Ctrl+S", "Save all: ", "Commit changes: Ctrl+Shift+G"), rows());
    model.wordsProperty().set("commit");
    assertEquals(List.of("Commit changes: Ctrl+Shift+G"), rows());
    model.wordsProperty().set("");
    model.pressedProperty().set(Optional.of(stroke("Ctrl+S")));
    assertEquals(List.of("Save: Ctrl+S"), rows());
    model.pressedProperty().set(Optional.of(stroke("F9")));
    assertEquals(List.of(), rows());
  }

  @Test
  void keys_are_set_and_kept_as_text_and_conflicts_are_shown() {
    model.set(ALL, List.of(stroke("Ctrl+S")));
    assertEquals(
        List.of(
            "Save: Ctrl+S conflict",
            "Save all: Ctrl+S changed conflict",
            "Commit changes: Ctrl+Shift+G"),
        rows());
    model.add(ALL, stroke("F9"));
    model.add(ALL, stroke("F9"));
    assertEquals(Map.of("save-all", "Ctrl+S, F9"), preferences.settings().keys().changed());
    assertEquals(List.of(ALL), model.users(stroke("F9"), SAVE));
    assertEquals(List.of(), model.users(stroke("F9"), ALL));
    assertEquals(
        model.rowsProperty().get().getFirst().conflicts(), model.users(stroke("Ctrl+S"), SAVE));
  }

  @Test
  void each_key_and_all_of_them_go_back() {
    model.set(SAVE, List.of());
    model.set(COMMIT, List.of(stroke("F2")));
    assertEquals("Save:  changed", rows().getFirst());
    model.reset(COMMIT);
    assertEquals("Commit changes: Ctrl+Shift+G", rows().getLast());
    assertTrue(model.isChanged());
    model.resetAll();
    assertFalse(model.isChanged());
    assertEquals(Settings.defaults(), preferences.settings());
  }

  @Test
  void keys_that_are_set_as_they_usually_are_count_as_unchanged() {
    model.set(SAVE, List.of(stroke("F2")));
    model.set(SAVE, List.of(stroke("Ctrl+S")));
    assertFalse(model.isChanged());
  }

  @Test
  void another_keymap_changes_what_the_user_has_not_set() {
    model.set(SAVE, List.of(stroke("F2")));
    model.choose(KeySettings.Keymap.INTELLIJ);
    assertEquals(List.of("Save: F2 changed", "Save all: ", "Commit changes: Ctrl+K"), rows());
    assertEquals(KeySettings.Keymap.INTELLIJ, preferences.settings().keys().keymap());
  }
}
