package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvroLawsTest {

  @Test
  void a_schema_against_itself_in_any_layout_has_no_findings() {
    Random random = new Random(61);
    int compared = 0;
    for (int round = 0; round < 1_000; round++) {
      Map<String, Object> schema = new RandomAvro(random).schema();
      String text = AvroText.plain(schema);
      if (AvroPairs.parse(text).usable()) {
        compared++;
        Verdict verdict = AvroPairs.compare(text, AvroText.shuffled(schema, random));
        assertEquals(List.of(), verdict.currentProblems(), text);
        assertEquals(List.of(), verdict.findings(), text);
        assertEquals(Answer.YES, verdict.backward());
        assertEquals(Answer.YES, verdict.forward());
      }
    }
    assertTrue(compared > 500);
  }

  @Test
  void findings_do_not_depend_on_layout_comments_or_key_order() {
    Random random = new Random(62);
    for (int round = 0; round < 1_500; round++) {
      Map<String, Object> before = new RandomAvro(random).schema();
      Map<String, Object> after = new RandomAvroEdits(random).edited(before);
      Verdict plain = AvroPairs.compare(AvroText.plain(before), AvroText.plain(after));
      Verdict shuffled =
          AvroPairs.compare(AvroText.shuffled(before, random), AvroText.shuffled(after, random));
      assertEquals(
          said(plain), said(shuffled), () -> AvroText.plain(before) + "\n" + AvroText.plain(after));
    }
  }

  private static Set<String> said(Verdict verdict) {
    Set<String> said = new HashSet<>();
    for (Finding finding : verdict.findings()) {
      said.add(
          String.join(
              " ",
              finding.rule(),
              finding.severity().name(),
              finding.backward().name(),
              finding.forward().name(),
              finding.path(),
              finding.message()));
    }
    return said;
  }
}
