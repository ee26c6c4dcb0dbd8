package dev.meshwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {

  @Test
  void every_kind_of_line_end_counts_once() {
    LineIndex lines = LineIndex.of("a\nb\r\nc\rd");
    assertEquals(4, lines.lineCount());
    assertEquals(new Position(1, 2), lines.position(1));
    assertEquals(new Position(2, 1), lines.position(2));
    assertEquals(new Position(3, 1), lines.position(5));
    assertEquals(new Position(4, 1), lines.position(7));
    assertEquals(new Position(4, 2), lines.position(8));
  }

  @Test
  void offsets_and_positions_convert_into_each_other() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("ab\n\r ".charAt(random.nextInt(5)));
      }
      LineIndex lines = LineIndex.of(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        assertEquals(offset, lines.offset(lines.position(offset)), text.toString());
      }
    }
  }

  @Test
  void what_lies_beyond_the_text_counts_as_its_end() {
    LineIndex lines = LineIndex.of("ab");
    assertEquals(new Position(1, 3), lines.position(99));
    assertEquals(2, lines.offset(new Position(5, 1)));
  }

  @Test
  void after_an_edit_it_is_the_index_of_the_edited_text() {
    String[] pieces = {"\n", "\r", "\r\n", "a", "bc", ""};
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String text = written(random, pieces, 8);
      LineIndex lines = LineIndex.of(text);
      for (int step = 0; step < 4; step++) {
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() - start + 1);
        TextEdit edit = TextEdit.replace(new TextRange(start, end), written(random, pieces, 4));
        text = text.substring(0, start) + edit.replacement() + text.substring(end);
        lines = lines.after(edit, text);
        LineIndex anew = LineIndex.of(text);
        assertEquals(anew.lineCount(), lines.lineCount(), "seed " + seed);
        for (int at = 0; at <= text.length() + 1; at++) {
          assertEquals(anew.position(at), lines.position(at), "seed " + seed);
        }
      }
    }
  }

  private static String written(Random random, String[] pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
