package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.app.keymap.CurrentKeymap;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.settings.KeySettings;
import dev.meshwright.usecases.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class ShellKeysTest {

  private final List<String> ran = new ArrayList<>();
  private final TextBuffer buffer = new TextBuffer("one\ntwo\n");
  private final SettingsViewModel settings =
      new SettingsViewModel(
          Settings.defaults(),
          new SameThreadJobs(),
          new MemoryPreferences(),
          new NoticesViewModel(InstantSource.system()),
          TestDebounces.none());
  private boolean possible = true;

  private Command command(String id, String keys) {
    return Command.of(id, id, keys, () -> possible, () -> ran.add(id));
  }

  private List<Command> commands() {
    return Stream.concat(
            Stream.of(
                command("everywhere", "Shortcut+J, Alt+8"),
                command("larger", "Shortcut+PLUS, Shortcut+EQUALS"),
                command("outside", "Shortcut+Enter").heard(Heard.OUTSIDE_TEXT_FIELDS)),
            Stream.of(EditorAction.values())
                .map(action ->
                    command(action.id(), KeyStroke.text(action.keys())).heard(Heard.IN_SOURCE)))
        .toList();
  }

  private SourceEditor shown(Ui ui) {
    SourceEditor editor =
        ui.compute(() ->
            new SourceEditor(
                "source", "Source", buffer, Language.ofFile("a.sql"), new SameThreadJobs()));
    ui.show(
        600,
        400,
        () -> {
          VBox root = new VBox(new TextField(), editor.root());
          new ShellKeys(
                  this::commands,
                  new CurrentKeymap(settings),
                  () -> ran.add("search"),
                  () -> Instant.ofEpochSecond(1_000))
              .install(root);
          return root;
        });
    ui.run(editor::requestFocus);
    return editor;
  }

  private void press(Ui ui, KeyCode... keys) {
    ui.robot().press(keys);
    KeyCode[] back = new KeyCode[keys.length];
    for (int i = 0; i < keys.length; i++) {
      back[i] = keys[keys.length - 1 - i];
    }
    ui.robot().release(back);
    ui.settle();
  }

  @Test
  void keys_run_commands_and_type_nothing(Ui ui) {
    shown(ui);
    press(ui, KeyCode.CONTROL, KeyCode.J);
    press(ui, KeyCode.ALT, KeyCode.DIGIT8);
    press(ui, KeyCode.CONTROL, KeyCode.EQUALS);
    assertEquals(List.of("everywhere", "everywhere", "larger"), ran);
    assertEquals("one\ntwo\n", buffer.text());
    ui.robot().type(KeyCode.X);
    assertEquals("xone\ntwo\n", buffer.text());
  }

  /// As a screen keyboard does.
  @Test
  void what_is_typed_without_keys_after_a_command_arrives(Ui ui) {
    shown(ui);
    press(ui, KeyCode.CONTROL, KeyCode.J);
    TextField field = ui.robot().lookup(".text-field").query();
    ui.run(() -> {
      field.requestFocus();
      field.fireEvent(
          new KeyEvent(KeyEvent.KEY_TYPED, "q", "", KeyCode.UNDEFINED, false, false, false, false));
    });
    assertEquals("q", ui.compute(field::getText));
  }

  @Test
  void what_is_not_possible_is_not_heard(Ui ui) {
    shown(ui);
    possible = false;
    press(ui, KeyCode.CONTROL, KeyCode.J);
    assertEquals(List.of(), ran);
  }

  @Test
  void a_text_field_keeps_its_own_keys(Ui ui) {
    shown(ui);
    ui.robot().clickOn(".text-field");
    press(ui, KeyCode.CONTROL, KeyCode.ENTER);
    press(ui, KeyCode.CONTROL, KeyCode.D);
    assertEquals(List.of(), ran);
    press(ui, KeyCode.CONTROL, KeyCode.J);
    assertEquals(List.of("everywhere"), ran);
    assertEquals("one\ntwo\n", buffer.text());
  }

  @Test
  void keys_of_the_editor_can_be_changed_and_taken_away(Ui ui) {
    shown(ui);
    press(ui, KeyCode.CONTROL, KeyCode.D);
    assertEquals("one\none\ntwo\n", buffer.text());
    ui.run(() ->
        settings.changeKeys(now ->
            new KeySettings(
                now.keymap(), Map.of("editor-duplicate_lines", "F7", "everywhere", "Ctrl+D"))));
    press(ui, KeyCode.F7);
    assertEquals("one\none\none\ntwo\n", buffer.text());
    press(ui, KeyCode.CONTROL, KeyCode.D);
    assertEquals("one\none\none\ntwo\n", buffer.text());
    assertEquals(List.of("everywhere"), ran);
    ui.run(() ->
        settings.changeKeys(
            now -> new KeySettings(now.keymap(), Map.of("editor-duplicate_lines", ""))));
    press(ui, KeyCode.CONTROL, KeyCode.D);
    assertEquals("one\none\none\ntwo\n", buffer.text());
  }

  @Test
  void shift_twice_searches(Ui ui) {
    shown(ui);
    press(ui, KeyCode.SHIFT);
    assertEquals(List.of(), ran);
    press(ui, KeyCode.SHIFT);
    assertEquals(List.of("search"), ran);
  }
}
