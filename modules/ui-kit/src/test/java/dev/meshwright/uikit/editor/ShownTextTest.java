package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void every_place_goes_to_the_shown_text_and_back() {
    String[] pieces = {"\r\n", "\n", "\r", "ab", "c", ""};
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder file = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        file.append(pieces[random.nextInt(pieces.length)]);
      }
      ShownText shown = ShownText.of(file.toString());
      assertEquals(file.toString().replace("\r\n", "\n").replace('\r', '\n'), shown.text());
      for (int at = 0; at <= shown.text().length(); at++) {
        assertEquals(at, shown.toShown(shown.toFile(at)), "seed " + seed + " at " + at);
      }
      assertEquals(file.length(), shown.toFile(shown.text().length()));
    }
  }

  @Test
  void after_an_edit_the_text_is_shown_as_if_it_were_read_anew() {
    String longest = "x".repeat(ShownText.LONGEST_LINE);
    String[] pieces = {"\n", "ab", "c", "", "\r", longest};
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String file = "a\nb\n" + longest;
      ShownText shown = ShownText.of(file);
      for (int step = 0; step < 8; step++) {
        int start = random.nextInt(file.length() + 1);
        int end = Math.min(file.length(), start + random.nextInt(3));
        TextEdit edit =
            TextEdit.replace(new TextRange(start, end), pieces[random.nextInt(pieces.length)]);
        file = file.substring(0, start) + edit.replacement() + file.substring(end);
        shown = shown.typed(edit, file);
        ShownText anew = ShownText.of(file);
        assertEquals(anew.text(), shown.text(), "seed " + seed);
        assertEquals(anew.reduction(), shown.reduction());
        assertEquals(anew.toFile(anew.text().length()), shown.toFile(shown.text().length()));
      }
    }
  }

  @Test
  void typed_line_ends_are_those_the_file_uses_most() {
    assertEquals("a\r\nb", ShownText.of("x\r\ny\r\nz\n").toFile("a\nb"));
    assertEquals("a\nb", ShownText.of("x\r\ny\nz\n").toFile("a\nb"));
  }

  @Test
  void a_very_long_line_is_shown_in_pieces_of_the_same_characters() {
    String line = "x".repeat(3 * ShownText.LONGEST_LINE + 7);
    ShownText shown = ShownText.of("{\n" + line + "\n}");
    assertEquals(Reduction.BROKEN_LINES, shown.reduction());
    assertEquals("{\n" + line + "\n}", shown.text().replace("x\nx", "xx").replace("x\nx", "xx"));
    assertTrue(shown.text().lines().allMatch(piece -> piece.length() <= ShownText.LONGEST_LINE));
    int far = 2 + 45_000;
    assertEquals(far, shown.toFile(shown.toShown(far)));
  }

  @Test
  void of_a_text_beyond_the_limit_the_beginning_is_shown() {
    String text = "{}\n".repeat(ShownText.LONGEST_TEXT / 3 + 10);
    ShownText shown = ShownText.of(text);
    assertEquals(Reduction.BEGINNING, shown.reduction());
    assertEquals(ShownText.LONGEST_TEXT, shown.text().length());
    assertEquals(shown.text().length(), shown.toShown(text.length()));
  }
}
