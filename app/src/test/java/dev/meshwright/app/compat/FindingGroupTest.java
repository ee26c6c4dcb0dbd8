package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.Excerpt;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

  private final AssessedFinding finding =
      new AssessedFinding(
          Samples.fieldWithoutDefault(Samples.NEW_ORDER), Severity.ERROR, Optional.empty(), false);

  @Test
  void a_field_without_default_hurts_old_data() {
    List<FindingGroup> groups = FindingGroup.of(List.of(finding), FindingFilter.all());
    assertEquals(List.of(new FindingGroup(AffectedParty.OLD_DATA, List.of(finding))), groups);
  }

  @Test
  void a_filter_for_another_layer_leaves_it_out() {
    FindingFilter filter = new FindingFilter(Severity.INFO, Optional.of(Layer.RPC));
    assertTrue(FindingGroup.of(List.of(finding), filter).isEmpty());
  }

  @Test
  void an_excerpt_shows_the_lines_around_and_marks_the_range() {
    Excerpt excerpt = Excerpt.of("a\nb\ncd\ne\nf\n", new TextRange(5, 6), 1);
    assertEquals(new Excerpt(2, "b\ncd\ne", new TextRange(3, 4)), excerpt);
  }

  @Test
  void an_excerpt_of_a_range_beyond_the_text_is_cut() {
    assertEquals("ab", Excerpt.of("ab", new TextRange(5, 9), 2).text());
  }
}
