package dev.meshwright.uikit.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEndsTest {

  @Test
  void the_ends_of_lines_are_told_apart() {
    assertEquals(LineEnds.LF, LineEnds.of(""));
    assertEquals(LineEnds.LF, LineEnds.of("one line"));
    assertEquals(LineEnds.LF, LineEnds.of("a\nb\n"));
    assertEquals(LineEnds.CRLF, LineEnds.of("a\r\nb\r\n"));
    assertEquals(LineEnds.CR, LineEnds.of("a\rb\r"));
    assertEquals(LineEnds.MIXED, LineEnds.of("a\r\nb\n"));
    assertEquals(LineEnds.MIXED, LineEnds.of("a\rb\n"));
    assertEquals(LineEnds.MIXED, LineEnds.of("a\n\r"));
  }

  @Test
  void a_change_of_line_ends_touches_nothing_else() {
    String mixed = "a\r\nb\rc\n\n  d";
    assertEquals("a\nb\nc\n\n  d", changed(mixed, LineEnds.LF));
    assertEquals("a\r\nb\r\nc\r\n\r\n  d", changed(mixed, LineEnds.CRLF));
    assertEquals("a\rb\rc\r\r  d", changed(mixed, LineEnds.CR));
    assertEquals(List.of(), LineEnds.CRLF.edits("a\r\nb\r\n"));
    assertEquals(1, LineEnds.CRLF.edits("a\r\nb\n").size());
  }

  private static String changed(String text, LineEnds wanted) {
    return TextEdits.apply(text, wanted.edits(text));
  }
}
