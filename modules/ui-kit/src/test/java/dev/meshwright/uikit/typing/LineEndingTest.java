package dev.meshwright.uikit.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEndingTest {

  @Test
  void the_ends_of_lines_are_told_apart() {
    assertEquals(LineEnding.LF, LineEnding.of(""));
    assertEquals(LineEnding.LF, LineEnding.of("one line"));
    assertEquals(LineEnding.LF, LineEnding.of("a\nb\n"));
    assertEquals(LineEnding.CRLF, LineEnding.of("a\r\nb\r\n"));
    assertEquals(LineEnding.CR, LineEnding.of("a\rb\r"));
    assertEquals(LineEnding.MIXED, LineEnding.of("a\r\nb\n"));
    assertEquals(LineEnding.MIXED, LineEnding.of("a\rb\n"));
    assertEquals(LineEnding.MIXED, LineEnding.of("a\n\r"));
  }

  @Test
  void a_change_of_line_ends_touches_nothing_else() {
    String mixed = "a\r\nb\rc\n\n  d";
    assertEquals("a\nb\nc\n\n  d", changed(mixed, LineEnding.LF));
    assertEquals("a\r\nb\r\nc\r\n\r\n  d", changed(mixed, LineEnding.CRLF));
    assertEquals("a\rb\rc\r\r  d", changed(mixed, LineEnding.CR));
    assertEquals(List.of(), LineEnding.CRLF.edits("a\r\nb\r\n"));
    assertEquals(1, LineEnding.CRLF.edits("a\r\nb\n").size());
  }

  private static String changed(String text, LineEnding wanted) {
    return TextEdits.apply(text, wanted.edits(text));
  }
}
