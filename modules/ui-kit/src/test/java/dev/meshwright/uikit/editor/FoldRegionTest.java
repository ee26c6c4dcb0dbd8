package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldRegionTest {

  private static final List<String> YAML =
      """
      a:
        b: 1

        c:
          - 2

      d: 3
      """
          .lines()
          .toList();

  private static Optional<FoldRegion> below(int head) {
    return FoldRegion.below(head, YAML.size(), YAML::get);
  }

  private static Optional<FoldRegion> around(int line) {
    return FoldRegion.around(line, YAML.size(), YAML::get);
  }

  @Test
  void what_is_indented_deeper_is_folded_and_blank_lines_in_between() {
    assertEquals(Optional.of(new FoldRegion(0, 4)), below(0));
    assertEquals(Optional.of(new FoldRegion(3, 4)), below(3));
    assertEquals(Optional.empty(), below(1));
    assertEquals(Optional.empty(), below(2));
    assertEquals(Optional.empty(), below(6));
  }

  @Test
  void a_line_without_a_region_folds_the_one_it_is_in() {
    assertEquals(Optional.of(new FoldRegion(0, 4)), around(1));
    assertEquals(Optional.of(new FoldRegion(3, 4)), around(4));
    assertEquals(Optional.of(new FoldRegion(0, 4)), around(2));
    assertEquals(Optional.empty(), around(6));
  }
}
