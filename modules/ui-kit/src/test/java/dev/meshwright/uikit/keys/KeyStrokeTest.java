package dev.meshwright.uikit.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyStrokeTest {

  private static KeyStroke stroke(String text) {
    return KeyStroke.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shortcut+Shift+P | Ctrl+Shift+P",
        "shift+shortcut+p | Ctrl+Shift+P",
        "Shortcut+DIGIT0 | Ctrl+0",
        "Shortcut+PLUS | Ctrl++",
        "Ctrl++ | Ctrl++",
        "Shortcut+MINUS | Ctrl+-",
        "Alt+BACK_SPACE | Alt+Backspace",
        "Alt+Back Space | Alt+Backspace",
        "Shortcut+Shift+Back Slash | Ctrl+Shift+\\",
        "Alt+Shift+RIGHT | Alt+Shift+Right",
        "Shortcut+Page_Down | Ctrl+PageDown",
        "F12 | F12",
        "Meta+Alt+Enter | Meta+Alt+Enter",
      })
  void keys_are_written_as_people_write_them(String written, String shown) {
    assertEquals(shown, stroke(written).text());
    assertEquals(stroke(written), stroke(shown));
  }

  @ParameterizedTest
  @CsvSource({"Ctrl+", "Hyper+A", "Ctrl+Nothing", "''", "Ctrl+A+B"})
  void what_is_not_a_key_is_not_read(String written) {
    assertEquals(Optional.empty(), KeyStroke.parse(written));
  }

  @Test
  void several_keys_are_a_list() {
    List<KeyStroke> keys = KeyStroke.parseAll("Ctrl+,, F5, nonsense, Ctrl++");
    assertEquals("Ctrl+,, F5, Ctrl++", KeyStroke.text(keys));
    assertEquals(List.of(), KeyStroke.parseAll(""));
  }

  @Test
  void a_key_without_a_modifier_types() {
    assertTrue(stroke("A").types());
    assertTrue(stroke("Shift+A").types());
    assertFalse(stroke("Ctrl+A").types());
    assertFalse(stroke("F5").types());
  }

  private static KeyEvent pressed(KeyCode code, String text, boolean control, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
  }

  /// Codes and texts as the systems send them on an American and on a German keyboard.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "EQUALS, +, true, Ctrl++",
        "EQUALS, =, false, Ctrl+=",
        "PLUS, +, false, Ctrl++",
        "ADD, +, false, Ctrl++",
        "MINUS, -, false, Ctrl+-",
        "SUBTRACT, -, false, Ctrl+-",
        "DIGIT0, 0, false, Ctrl+0",
        "NUMPAD0, 0, false, Ctrl+0",
        "DIGIT7, /, true, Ctrl+/",
        "SLASH, /, false, Ctrl+/",
        "DIGIT7, /, true, Ctrl+Shift+7",
        "UNDEFINED, 0, true, Ctrl+0",
        "BACK_SLASH, |, true, Ctrl+Shift+\\",
      })
  void keys_are_heard_on_every_layout(KeyCode code, String text, boolean shift, String heard) {
    assertTrue(PressedKeys.match(pressed(code, text, true, shift), List.of(stroke(heard))), heard);
  }

  @Test
  void letters_are_told_by_their_key_and_modifiers_alone_mean_nothing() {
    assertEquals(
        List.of(stroke("Ctrl+P")), PressedKeys.of(pressed(KeyCode.P, "\u0010", true, false)));
    assertEquals(List.of(), PressedKeys.of(pressed(KeyCode.SHIFT, "", false, true)));
    assertFalse(
        PressedKeys.match(pressed(KeyCode.P, "p", false, false), List.of(stroke("Ctrl+P"))));
  }

  @Test
  void shift_twice_is_noticed_when_nothing_comes_between() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_000));
    DoublePress shift = new DoublePress(KeyCode.SHIFT, now::get);
    shift.pressed(KeyCode.SHIFT);
    assertFalse(shift.released(KeyCode.SHIFT));
    now.set(now.get().plusMillis(200));
    shift.pressed(KeyCode.SHIFT);
    assertTrue(shift.released(KeyCode.SHIFT));

    shift.pressed(KeyCode.SHIFT);
    assertFalse(shift.released(KeyCode.SHIFT));
    shift.pressed(KeyCode.SHIFT);
    shift.pressed(KeyCode.A);
    assertFalse(shift.released(KeyCode.A));
    assertFalse(shift.released(KeyCode.SHIFT));

    shift.pressed(KeyCode.SHIFT);
    assertFalse(shift.released(KeyCode.SHIFT));
    now.set(now.get().plusSeconds(2));
    shift.pressed(KeyCode.SHIFT);
    assertFalse(shift.released(KeyCode.SHIFT));
    shift.forget();
    shift.pressed(KeyCode.SHIFT);
    assertFalse(shift.released(KeyCode.SHIFT));
  }
}
