package dev.meshwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditsTest {

  @Test
  void edits_speak_of_the_text_before_any_of_them() {
    var edits =
        List.of(
            TextEdit.replace(new TextRange(4, 7), "ocean"),
            TextEdit.insert(0, "see "),
            TextEdit.delete(new TextRange(3, 4)));
    assertEquals("see theocean", TextEdits.apply("the sea", edits));
  }

  @Test
  void insertions_at_one_place_keep_their_order() {
    assertEquals(
        "ab!", TextEdits.apply("!", List.of(TextEdit.insert(0, "a"), TextEdit.insert(0, "b"))));
  }

  @Test
  void overlapping_edits_are_refused() {
    var edits = List.of(TextEdit.delete(new TextRange(0, 3)), TextEdit.delete(new TextRange(2, 4)));
    assertThrows(IllegalArgumentException.class, () -> TextEdits.apply("abcdef", edits));
  }

  @Test
  void an_edit_beyond_the_text_is_refused() {
    var edits = List.of(TextEdit.delete(new TextRange(2, 9)));
    assertThrows(IllegalArgumentException.class, () -> TextEdits.apply("abc", edits));
  }
}
