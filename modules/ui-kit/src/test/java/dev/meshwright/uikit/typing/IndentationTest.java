package dev.meshwright.uikit.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IndentationTest {

  private static final Indentation USUAL = new Indentation(false, 2);

  @Test
  void a_text_is_indented_as_most_of_its_lines_are() {
    assertEquals(new Indentation(false, 4), of("{\n    \"a\": [\n        1\n    ]\n}\n"));
    assertEquals(new Indentation(false, 3), of("a:\n   b:\n      c: 1\n   d: 2\ne:\n  f: 1\n"));
    assertEquals(new Indentation(true, 2), of("{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}\n"));
    assertEquals("\t", of("{\n\t\"a\": 1\n}\n").unit());
  }

  @Test
  void where_no_line_tells_the_usual_holds() {
    assertEquals(USUAL, of(""));
    assertEquals(USUAL, of("{}\n"));
    assertEquals(USUAL, of("/*\n * one blank is a comment's\n */\nmessage A {}\n"));
    assertEquals(USUAL, of("select a,\n               b\nfrom t\n"));
  }

  @Test
  void line_ends_of_windows_count_as_no_text() {
    assertEquals(new Indentation(false, 4), of("{\r\n    \"a\": 1,\r\n\r\n    \"b\": 2\r\n}\r\n"));
  }

  private static Indentation of(String text) {
    return Indentation.of(text, USUAL);
  }
}
