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
}
