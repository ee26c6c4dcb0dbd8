package dev.meshwright.usecases.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPreferencesTest {

  @TempDir Path folder;

  private StoredPreferences preferences() {
    return new StoredPreferences(
        new UserFolders(folder.resolve("config"), folder.resolve("state")));
  }

  private Path file() {
    return folder.resolve("config/settings.json");
  }

  private static Settings with(KeySettings keys) {
    Settings usual = Settings.defaults();
    return new Settings(
        usual.appearance(),
        usual.zoomPercent(),
        usual.previewRows(),
        usual.previewMemoryMegabytes(),
        usual.previewSeconds(),
        usual.runWhileTyping(),
        usual.keepQueries(),
        keys,
        Map.of("x", "12"));
  }

  @Test
  void keys_are_kept_as_text_and_read_again() throws IOException {
    Settings settings =
        with(
            new KeySettings(
                KeySettings.Keymap.INTELLIJ, Map.of("save", "Ctrl+S, F9", "commit", "")));
    preferences().save(settings);
    String text = Files.readString(file());
    assertTrue(text.contains("\"keys.save\": \"Ctrl+S, F9\""), text);
    assertTrue(text.contains("\"keymap\": \"intellij\""), text);
    assertEquals(settings, preferences().settings());
  }

  @Test
  void keys_that_are_as_usual_again_leave_the_file_and_what_others_wrote_stays()
      throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"other\": [1, 2], \"keys.save\": \"F9\"}");
    assertEquals(Map.of("save", "F9"), preferences().settings().keys().changed());
    preferences().save(with(KeySettings.usual()));
    String text = Files.readString(file());
    assertFalse(text.contains("keys."), text);
    assertTrue(text.contains("[1, 2]"), text);
  }

  @Test
  void a_keymap_that_is_not_known_is_the_usual_one() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"keymap\": \"emacs\"}");
    assertEquals(KeySettings.usual(), preferences().settings().keys());
  }
}
