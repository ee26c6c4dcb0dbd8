package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Holds verdicts on made pairs of schemas against a validator that shares no code with the engine
/// but the meaning of patterns.
final class ContainmentProof {

  private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

  private ContainmentProof() {}

  /// Two versions of a schema, and documents to try on them.
  record Trial(String old, String young, List<JsonValue> values) {}

  /// @param unknown one answer in so many may be unknown; of yes and no there is one in ten each
  static void prove(int first, int pairs, int unknown, IntFunction<Trial> trials) {
    ContainmentProof proof = new ContainmentProof();
    for (int seed = first; seed < first + pairs; seed++) {
      proof.prove(trials.apply(seed));
    }
    String counts = proof.answers.toString();
    assertTrue(proof.answers.getOrDefault(Answer.YES, 0) > pairs / 5, counts);
    assertTrue(proof.answers.getOrDefault(Answer.NO, 0) > pairs / 5, counts);
    assertTrue(proof.answers.getOrDefault(Answer.UNKNOWN, 0) <= 2 * pairs / unknown, counts);
  }

  private void prove(Trial trial) {
    Verdict verdict = Schemas.compare(trial.old, trial.young);
    assertEquals(List.of(), verdict.previousProblems(), trial.old);
    assertEquals(List.of(), verdict.currentProblems(), trial.young);
    InstanceValidator.Prepared before = prepared(trial.old);
    InstanceValidator.Prepared after = prepared(trial.young);
    for (JsonValue value : trial.values) {
      boolean inOld = accepts(before, value);
      boolean inYoung = accepts(after, value);
      assertFalse(
          inOld && !inYoung && verdict.backward() == Answer.YES,
          () -> "not backward\n" + told(trial, value));
      assertFalse(
          inYoung && !inOld && verdict.forward() == Answer.YES,
          () -> "not forward\n" + told(trial, value));
    }
    witnessed(trial, verdict, before, after);
    answers.merge(verdict.backward(), 1, Integer::sum);
    answers.merge(verdict.forward(), 1, Integer::sum);
  }

  private static void witnessed(
      Trial trial,
      Verdict verdict,
      InstanceValidator.Prepared before,
      InstanceValidator.Prepared after) {
    List<String> witnesses =
        verdict.findings().stream().map(Finding::witness).flatMap(w -> w.stream()).toList();
    boolean refuted = verdict.backward() == Answer.NO || verdict.forward() == Answer.NO;
    assertEquals(refuted, !witnesses.isEmpty(), () -> trial.old + "\n" + trial.young);
    for (String witness : witnesses) {
      JsonValue value = Schemas.value(witness);
      boolean inOld = accepts(before, value);
      boolean inYoung = accepts(after, value);
      assertTrue(inOld != inYoung, () -> "no witness\n" + told(trial, value));
      assertTrue(
          inOld ? verdict.backward() == Answer.NO : verdict.forward() == Answer.NO,
          () -> "a witness of the other direction\n" + told(trial, value));
    }
  }

  private static String told(Trial trial, JsonValue value) {
    return trial.old + "\n" + trial.young + "\n" + value.toJson();
  }

  private static boolean accepts(InstanceValidator.Prepared schema, JsonValue value) {
    return schema.validate(value) instanceof InstanceReport.Valid;
  }

  private static InstanceValidator.Prepared prepared(String schema) {
    return new JsonValidation().prepare(Schemas.schema(schema));
  }
}
