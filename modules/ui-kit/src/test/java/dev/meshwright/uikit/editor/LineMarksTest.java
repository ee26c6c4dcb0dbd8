package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LineMarksTest {

  @Test
  void every_character_has_exactly_the_classes_of_the_marks_over_it() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int length = random.nextInt(20);
      LineMarks marks = new LineMarks(length);
      List<TreeSet<String>> expected = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        expected.add(new TreeSet<>());
      }
      for (int n = random.nextInt(6); n > 0; n--) {
        int start = random.nextInt(22) - 1;
        int end = start + random.nextInt(6);
        String style = "c" + random.nextInt(3);
        marks.add(start, end, style);
        for (int i = Math.max(0, start); i < Math.min(length, end); i++) {
          expected.get(i).add(style);
        }
      }
      List<TreeSet<String>> actual = new ArrayList<>();
      for (LineMarks.Run run : marks.runs()) {
        for (int i = 0; i < run.length(); i++) {
          actual.add(new TreeSet<>(run.classes()));
        }
      }
      boolean unmarked = expected.stream().allMatch(TreeSet::isEmpty);
      assertEquals(unmarked ? List.of() : expected, actual, "seed " + seed);
    }
  }
}
