package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts on schemas that ask what other keywords have looked at, against a validator that shares
/// no code with the engine but the meaning of patterns.
final class AnnotationProofTest {

  private static final int SAMPLES = 60;

  @Test
  void no_document_contradicts_a_verdict() {
    prove(1, 250);
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_keep_to_it() {
    prove(500_000, Integer.getInteger("proof.pairs", 40_000));
  }

  private static void prove(int first, int pairs) {
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (int seed = first; seed < first + pairs; seed++) {
      Random random = new Random(seed);
      Dialect dialect = seed % 2 == 0 ? Dialect.DRAFT_2019_09 : Dialect.DRAFT_2020_12;
      RandomAnnotations made = new RandomAnnotations(random, dialect);
      List<String> before = made.keywords();
      String old = made.text(before);
      String young = made.text(made.edited(before));
      Verdict verdict = Schemas.compare(old, young);
      assertEquals(List.of(), verdict.previousProblems(), old);
      sampled(old, young, verdict, made);
      answers.merge(verdict.backward(), 1, Integer::sum);
      answers.merge(verdict.forward(), 1, Integer::sum);
    }
    String counts = answers.toString();
    assertTrue(answers.getOrDefault(Answer.YES, 0) > pairs / 5, counts);
    assertTrue(answers.getOrDefault(Answer.NO, 0) > pairs / 5, counts);
    assertTrue(answers.getOrDefault(Answer.UNKNOWN, 0) <= pairs / 50, counts);
  }

  private static void sampled(
      String old, String young, Verdict verdict, RandomAnnotations instances) {
    InstanceValidator.Prepared before = new JsonValidation().prepare(Schemas.schema(old));
    InstanceValidator.Prepared after = new JsonValidation().prepare(Schemas.schema(young));
    for (int i = 0; i < SAMPLES; i++) {
      JsonValue value = instances.instance();
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
}
