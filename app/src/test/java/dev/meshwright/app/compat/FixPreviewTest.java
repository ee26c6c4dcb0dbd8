package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixPreviewTest {

  private static final String TEXT = "one\ntwo\nthree\nfour\n";

  private static List<FixPreview.Part> parts(TextEdit... edits) {
    return FixPreview.of(Fix.inFile("Do it", "a.proto", List.of(edits)), "a.proto", TEXT).parts();
  }

  private static TextEdit replace(String word, String with) {
    int at = TEXT.indexOf(word);
    return TextEdit.replace(new TextRange(at, at + word.length()), with);
  }

  @Test
  void a_changed_line_is_shown_as_it_is_and_as_it_would_be() {
    assertEquals(
        List.of(new FixPreview.Part("a.proto:2", List.of("two"), List.of("2"))),
        parts(replace("two", "2")));
  }

  @Test
  void a_line_put_in_removes_nothing() {
    assertEquals(
        List.of(new FixPreview.Part("a.proto:3", List.of(), List.of("2.5"))),
        parts(TextEdit.insert(TEXT.indexOf("three"), "2.5\n")));
  }

  @Test
  void edits_of_one_line_are_shown_together_and_distant_ones_apart() {
    List<FixPreview.Part> parts =
        parts(replace("four", "4"), replace("o", "O"), replace("ne", "NE"));
    assertEquals(
        List.of(
            new FixPreview.Part("a.proto:1", List.of("one"), List.of("ONE")),
            new FixPreview.Part("a.proto:4", List.of("four"), List.of("4"))),
        parts);
  }

  @Test
  void of_another_file_what_is_written_is_shown() {
    Fix fix =
        new Fix("Do it", List.of(new FileEdit("b.proto", TextEdit.insert(7, "\n  reserved 3;\n"))));
    assertEquals(
        List.of(new FixPreview.Part("b.proto", List.of(), List.of("  reserved 3;"))),
        FixPreview.of(fix, "a.proto", TEXT).parts());
  }

  @Test
  void what_is_shown_is_bounded() {
    FixPreview.Part part =
        parts(replace("two", ("x".repeat(9_000) + "\n").repeat(1_000))).getFirst();
    assertTrue(part.added().size() < 20);
    assertTrue(part.added().getFirst().length() < 300);
  }
}
