package dev.meshwright.app.filesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.search.FileMatches;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeftOutTest {

  private final LeftOut leftOut = new LeftOut();

  private static FileMatches file(String path, int matches, Optional<Problem> obstacle) {
    List<FileMatches.Match> all =
        IntStream.range(0, matches)
            .mapToObj(i -> new FileMatches.Match(new TextRange(i, i + 1), 1, "", "x", ""))
            .toList();
    return new FileMatches(path, "x".repeat(matches), all, obstacle);
  }

  @Test
  void what_is_left_is_known_however_often_the_same_is_said() {
    FileMatches a = file("a", 3, Optional.empty());
    FileMatches b = file("b", 2, Optional.empty());
    leftOut.reset(List.of(a, b));
    assertEquals(5, leftOut.included());
    List<TextRange> two = List.of(new TextRange(0, 1), new TextRange(1, 2));
    leftOut.include(a, two, false);
    leftOut.include(a, two, false);
    assertEquals(3, leftOut.included());
    assertEquals(1, leftOut.includedIn(a));
    assertEquals(List.of(new TextRange(2, 3)), leftOut.ranges(a));
    assertTrue(leftOut.isIncluded(b, new TextRange(0, 1)));
    leftOut.include(a, two.subList(0, 1), true);
    leftOut.include(b, two, true);
    assertEquals(4, leftOut.included());
    assertFalse(leftOut.isIncluded(a, new TextRange(1, 2)));
    leftOut.reset(List.of(b));
    assertEquals(2, leftOut.included());
  }

  @Test
  void nothing_of_a_file_that_cannot_be_changed_is_in() {
    FileMatches fixed =
        file("a", 3, Optional.of(Problem.error("read-only", Location.startOf("a"), "No", "")));
    leftOut.reset(List.of(fixed));
    leftOut.include(fixed, List.of(new TextRange(0, 1)), false);
    leftOut.include(fixed, List.of(new TextRange(0, 1)), true);
    assertEquals(0, leftOut.included());
    assertEquals(List.of(), leftOut.ranges(fixed));
  }
}
