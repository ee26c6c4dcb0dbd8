package dev.meshwright.app.keymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.usecases.settings.KeySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeymapTest {

  private static final Command SAVE = Command.of("save", "Save", "Shortcut+S", () -> {});
  private static final Command COMMIT =
      Command.of("commit", "Commit", "Shortcut+Shift+G", () -> {});
  private static final Command WRAP =
      Command.of("editor-wrap_lines", "Wrap", "Alt+Z", () -> {}).heard(Heard.IN_SOURCE);
  private static final Command UNDO =
      Command.of("undo", "Undo", "Shortcut+Z", () -> {}).heard(Heard.OUTSIDE_TEXT_FIELDS);
  private static final List<Command> ALL = List.of(SAVE, COMMIT, WRAP, UNDO);
  private static final List<Command> LAST = List.of(UNDO, WRAP);

  private static Keymap keymap(KeySettings.Keymap base, Map<String, String> changed) {
    return Keymap.of(new KeySettings(base, changed));
  }

  @Test
  void what_the_user_set_goes_before_the_keymap_and_that_before_the_usual_keys() {
    assertEquals("Ctrl+Shift+G", Keymap.of(KeySettings.usual()).text(COMMIT));
    assertEquals("Ctrl+K", keymap(KeySettings.Keymap.INTELLIJ, Map.of()).text(COMMIT));
    Keymap changed = keymap(KeySettings.Keymap.INTELLIJ, Map.of("commit", "F9, Ctrl+F9"));
    assertEquals("F9", changed.text(COMMIT));
    assertTrue(changed.isChanged(COMMIT));
    assertFalse(changed.isChanged(SAVE));
    assertEquals("Ctrl+S", changed.text(SAVE));
    assertEquals("Ctrl+K", KeyStroke.text(changed.unchanged(COMMIT)));
  }

  @Test
  void a_command_may_have_no_key() {
    assertEquals("", keymap(KeySettings.Keymap.MESHWRIGHT, Map.of("save", "")).text(SAVE));
    assertEquals("", keymap(KeySettings.Keymap.INTELLIJ, Map.of()).text(WRAP));
  }

  @Test
  void the_closest_meaning_of_a_press_wins() {
    Keymap keymap = keymap(KeySettings.Keymap.MESHWRIGHT, Map.of("save", "Ctrl+/", "commit", "F2"));
    List<KeyStroke> german = KeyStroke.parseAll("Ctrl+Shift+7, Ctrl+/");
    assertEquals(Optional.of(SAVE), keymap.pressed(german, ALL, command -> true));
    Keymap both =
        keymap(KeySettings.Keymap.MESHWRIGHT, Map.of("save", "Ctrl+/", "commit", "Ctrl+Shift+7"));
    assertEquals(Optional.of(COMMIT), both.pressed(german, ALL, command -> true));
    assertEquals(Optional.of(SAVE), both.pressed(german, ALL, command -> command != COMMIT));
    assertEquals(Optional.empty(), both.pressed(List.of(), ALL, command -> true));
  }

  @Test
  void commands_with_a_key_in_common_are_in_conflict_as_a_source_hears_them_all() {
    Keymap keymap =
        keymap(
            KeySettings.Keymap.MESHWRIGHT,
            Map.of("commit", "Ctrl+S, F4", "editor-wrap_lines", "Ctrl+S", "undo", "Alt+Z"));
    assertEquals(List.of(COMMIT, WRAP), keymap.conflicts(SAVE, ALL));
    assertEquals(List.of(), keymap.conflicts(UNDO, ALL));
    Keymap apart = keymap(KeySettings.Keymap.MESHWRIGHT, Map.of("undo", "Alt+Z"));
    assertEquals(List.of(UNDO), apart.conflicts(WRAP, ALL));
    assertEquals(List.of(UNDO, WRAP), apart.users(KeyStroke.parseAll("Alt+Z, F1"), SAVE, LAST));
    assertEquals(List.of(WRAP), apart.users(KeyStroke.parseAll("Alt+Z"), UNDO, LAST));
  }

  @Test
  void the_editor_has_the_keys_of_its_commands() {
    Keymap keymap = keymap(KeySettings.Keymap.INTELLIJ, Map.of("editor-find", "F9"));
    assertEquals("F9", KeyStroke.text(keymap.keys(EditorAction.FIND)));
    assertEquals("Ctrl+R", KeyStroke.text(keymap.keys(EditorAction.REPLACE)));
    assertEquals("", KeyStroke.text(keymap.keys(EditorAction.WRAP_LINES)));
    assertEquals("F3", KeyStroke.text(keymap.keys(EditorAction.FIND_NEXT)));
    assertEquals("Ctrl+Shift+Z", KeyStroke.text(keymap.keys(EditorAction.REDO)));
  }

  @ParameterizedTest
  @EnumSource(KeySettings.Keymap.class)
  void keymaps_that_come_along_can_be_read(KeySettings.Keymap base) {
    Map<String, List<KeyStroke>> keys = KeymapFile.of(base);
    assertEquals(base == KeySettings.Keymap.MESHWRIGHT, keys.isEmpty());
    keys.values().forEach(strokes -> strokes.forEach(stroke -> assertFalse(stroke.types())));
  }

  /// Of the window, as `CommandsTest` lists them.
  private static List<Command> commands() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(
            KeymapTest.class.getResourceAsStream("/dev/meshwright/app/commands.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .map(parts -> Command.of(parts[0], parts[2], parts[1], () -> {}).heard(heard(parts[0])))
          .toList();
    }
  }

  private static Command.Heard heard(String id) {
    if (id.equals("file-rename") || id.equals("file-delete")) {
      return Command.Heard.IN_FILES;
    }
    if (id.equals("refactor-rename")) {
      return Command.Heard.OUTSIDE_FILES;
    }
    return id.startsWith("editor-") && !id.equals("editor-format")
        ? Command.Heard.IN_SOURCE
        : Command.Heard.EVERYWHERE;
  }

  @Test
  void a_key_of_the_source_may_be_one_of_the_list_of_files() {
    Command next = Command.of("next", "Next", "F2", () -> {}).heard(Command.Heard.IN_SOURCE);
    Command rename = Command.of("rename", "Rename", "F2", () -> {}).heard(Command.Heard.IN_FILES);
    Command other = Command.of("other", "Other", "F2", () -> {});
    Keymap keymap = keymap(KeySettings.Keymap.MESHWRIGHT, Map.of());
    assertEquals(List.of(other), keymap.conflicts(next, List.of(next, rename, other)));
    assertEquals(List.of(other), keymap.conflicts(rename, List.of(next, rename, other)));
  }

  @ParameterizedTest
  @EnumSource(KeySettings.Keymap.class)
  void no_key_of_a_keymap_runs_two_commands(KeySettings.Keymap base) throws IOException {
    List<Command> all = commands();
    Keymap keymap = keymap(base, Map.of());
    List<String> conflicts =
        all.stream()
            .filter(command -> !keymap.conflicts(command, all).isEmpty())
            .map(command ->
                command.id()
                    + " "
                    + KeyStroke.text(keymap.keys(command))
                    + " "
                    + keymap.conflicts(command, all).stream().map(Command::id).toList())
            .toList();
    assertEquals(List.of(), conflicts);
  }

  @ParameterizedTest
  @EnumSource(KeySettings.Keymap.class)
  void a_keymap_names_commands_that_there_are(KeySettings.Keymap base) throws IOException {
    List<String> ids = commands().stream().map(Command::id).toList();
    assertEquals(
        List.of(),
        KeymapFile.of(base).keySet().stream().filter(id -> !ids.contains(id)).sorted().toList());
  }
}
