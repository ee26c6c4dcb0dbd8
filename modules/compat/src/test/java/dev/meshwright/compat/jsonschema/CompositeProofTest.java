package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts on schemas whose keywords work together, in all drafts, against a validator that shares
/// no code with the engine.
final class CompositeProofTest {

  private static final int SAMPLES = 80;

  @Test
  void no_document_contradicts_a_verdict_and_every_witness_is_confirmed() {
    prove(1, 300);
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_keep_to_it() {
    prove(100_000, Integer.getInteger("proof.pairs", 20_000));
  }

  private static void prove(int first, int pairs) {
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (int seed = first; seed < first + pairs; seed++) {
      Random random = new Random(seed);
      Dialect dialect = Dialect.values()[seed % Dialect.values().length];
      RandomComposites before = RandomComposites.of(random, dialect);
      String old = before.text();
      String young = before.edited(random).text();
      Verdict verdict = Schemas.compare(old, young);
      assertEquals(List.of(), verdict.previousProblems(), old);
      assertEquals(List.of(), verdict.currentProblems(), young);
      sampled(old, young, verdict, random);
      witnessed(old, young, verdict);
      answers.merge(verdict.backward(), 1, Integer::sum);
      answers.merge(verdict.forward(), 1, Integer::sum);
    }
    String counts = answers.toString();
    assertTrue(answers.getOrDefault(Answer.YES, 0) > pairs / 5, counts);
    assertTrue(answers.getOrDefault(Answer.NO, 0) > pairs / 5, counts);
    assertTrue(answers.getOrDefault(Answer.UNKNOWN, 0) <= pairs / 10, counts);
  }

  private static void sampled(String old, String young, Verdict verdict, Random random) {
    InstanceValidator.Prepared before = prepared(old);
    InstanceValidator.Prepared after = prepared(young);
    List<JsonValue> values = new ArrayList<>(RandomComposites.others());
    for (int i = 0; i < SAMPLES; i++) {
      values.add(RandomComposites.instance(random));
    }
    for (JsonValue value : values) {
      boolean inOld = before.validate(value) instanceof InstanceReport.Valid;
      boolean inYoung = after.validate(value) instanceof InstanceReport.Valid;
      assertFalse(
          inOld && !inYoung && verdict.backward() == Answer.YES,
          () -> "not backward\n" + old + "\n" + young + "\n" + value.toJson());
      assertFalse(
          inYoung && !inOld && verdict.forward() == Answer.YES,
          () -> "not forward\n" + old + "\n" + young + "\n" + value.toJson());
    }
  }

  private static void witnessed(String old, String young, Verdict verdict) {
    List<String> witnesses =
        verdict.findings().stream().map(Finding::witness).flatMap(w -> w.stream()).toList();
    boolean refuted = verdict.backward() == Answer.NO || verdict.forward() == Answer.NO;
    assertEquals(refuted, !witnesses.isEmpty(), () -> old + "\n" + young);
    for (String witness : witnesses) {
      JsonValue value = Schemas.value(witness);
      boolean inOld = prepared(old).validate(value) instanceof InstanceReport.Valid;
      boolean inYoung = prepared(young).validate(value) instanceof InstanceReport.Valid;
      assertTrue(inOld != inYoung, () -> "no witness: " + old + "\n" + young + "\n" + witness);
      assertTrue(
          inOld ? verdict.backward() == Answer.NO : verdict.forward() == Answer.NO,
          () -> "a witness of the other direction: " + old + "\n" + young + "\n" + witness);
    }
  }

  private static InstanceValidator.Prepared prepared(String schema) {
    return new JsonValidation().prepare(Schemas.schema(schema));
  }
}
