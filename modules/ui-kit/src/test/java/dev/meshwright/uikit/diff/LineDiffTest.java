package dev.meshwright.uikit.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void a_text_does_not_differ_from_itself_whatever_its_line_ends() {
    assertEquals(List.of(), LineDiff.between("a\nb\n", "a\nb\n"));
    assertEquals(List.of(), LineDiff.between("a\nb\n", "a\r\nb\r\n"));
  }

  @Test
  void added_removed_and_changed_lines_have_their_places() {
    assertEquals(
        List.of(new Hunk(1, 1, 1, 2), new Hunk(2, 3, 3, 3), new Hunk(4, 5, 4, 5)),
        LineDiff.between("a\nb\nc\nd\ne\nf\n", "a\nX\nb\nd\nE\nf\n"));
  }

  @Test
  void taking_the_differences_over_gives_the_other_text() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<String> made = new ArrayList<>();
      int at = 0;
      for (Hunk hunk :
          LineDiff.between(String.join("\n", before) + "\n", String.join("\n", after) + "\n")) {
        made.addAll(before.subList(at, hunk.beforeStart()));
        made.addAll(after.subList(hunk.afterStart(), hunk.afterEnd()));
        at = hunk.beforeEnd();
      }
      made.addAll(before.subList(at, before.size()));
      assertEquals(after, made, "seed " + seed);
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>(List.of("x"));
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add("l" + random.nextInt(4));
    }
    return lines;
  }
}
