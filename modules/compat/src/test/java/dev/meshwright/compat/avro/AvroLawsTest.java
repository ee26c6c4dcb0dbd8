package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
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

  @Test
  void a_fix_removes_its_finding_and_adds_no_error() {
    Random random = new Random(63);
    int applied = 0;
    for (int round = 0; round < 3_000; round++) {
      Map<String, Object> before = new RandomAvro(random).schema();
      String oldText = AvroText.plain(before);
      String newText = AvroText.plain(new RandomAvroEdits(random).edited(before));
      Verdict verdict = AvroPairs.compare(oldText, newText);
      for (Finding finding : verdict.findings()) {
        for (Fix fix : finding.fixes()) {
          applied++;
          String fixed = apply(newText, fix);
          Verdict again = AvroPairs.compare(oldText, fixed);
          String shown = oldText + "\n" + newText + "\n" + fix.title() + "\n" + fixed;
          assertEquals(List.of(), again.currentProblems(), shown);
          assertFalse(again.findings().stream().anyMatch(left -> isSame(left, finding)), shown);
          Set<String> errors = errors(verdict);
          assertTrue(errors.containsAll(errors(again)), () -> shown + again.findings());
        }
      }
    }
    assertTrue(applied > 1_000, applied + " fixes");
  }

  private static boolean isSame(Finding left, Finding finding) {
    return left.rule().equals(finding.rule())
        && left.path().equals(finding.path())
        && left.message().equals(finding.message());
  }

  /// What breaks in which direction, and what is an error though it reads.
  private static Set<String> errors(Verdict verdict) {
    Set<String> errors = new HashSet<>();
    for (Finding finding : verdict.findings()) {
      if (finding.backward() == Effect.BREAK) {
        errors.add(finding.path() + " backward");
      }
      if (finding.forward() == Effect.BREAK) {
        errors.add(finding.path() + " forward");
      }
      if (finding.severity() == Severity.ERROR
          && finding.backward() != Effect.BREAK
          && finding.forward() != Effect.BREAK) {
        errors.add(finding.path() + " " + finding.rule());
      }
    }
    return errors;
  }

  private static String apply(String text, Fix fix) {
    List<TextEdit> edits = fix.edits().stream().map(edit -> edit.edit()).toList();
    return TextEdits.apply(text, edits);
  }
}
