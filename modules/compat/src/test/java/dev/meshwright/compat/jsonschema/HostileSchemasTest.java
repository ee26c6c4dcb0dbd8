package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Input that is meant to hang, blow up or mislead.
final class HostileSchemasTest {

  /// What threads have where nobody asks for more, in bytes.
  private static final long SMALL_STACK = 1L << 20;

  private static String pattern(String regex) {
    return "{\"type\": \"string\", \"pattern\": \"" + regex + "\"}";
  }

  @Test
  void a_pattern_that_explodes_in_backtracking_engines_is_compared_exactly() {
    Verdict verdict = Schemas.compare(pattern("^(a+)+$"), pattern("^a+$"));
    assertEquals(Answer.YES, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
  }

  @Test
  void a_pattern_whose_deterministic_automaton_explodes_ends_in_bounded_work() {
    Verdict verdict = Schemas.compare(pattern("^(a|b)*a(a|b){40}$"), pattern("^(a|b)*b(a|b){39}$"));
    assertFalse(verdict.backward() == Answer.YES);
  }

  @Test
  void what_is_not_regular_is_unknown_and_says_so() {
    Verdict verdict = Schemas.compare(pattern("^(a|b)\\\\1$"), pattern("^(a|c)\\\\1$"));
    assertEquals(Answer.UNKNOWN, verdict.backward());
    assertTrue(Schemas.rules(verdict).contains("json-not-provable"));
  }

  @Test
  void ten_thousand_branches_are_compared_and_the_odd_one_out_is_found() {
    Verdict verdict = Schemas.compare(consts(10_000), consts(9_999));
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
  }

  private static String consts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"const\": \"v" + i + "\"}")
        .collect(Collectors.joining(",", "{\"anyOf\": [", "]}"));
  }

  @Test
  void branches_told_apart_by_a_required_member_need_no_more_stack_than_a_thread_has()
      throws InterruptedException {
    AtomicReference<Answer> answer = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> answer.set(Schemas.compare(tagged("string"), tagged("integer")).backward()),
            "small",
            SMALL_STACK);
    small.start();
    small.join();
    assertEquals(Answer.UNKNOWN, answer.get());
  }

  /// Objects that differ in the value of a required member; the last has another member of a type.
  private static String tagged(String type) {
    return IntStream.range(0, 3_000)
        .mapToObj(i ->
            "{\"type\": \"object\", \"required\": [\"k\"], \"properties\": {\"k\": {\"const\": \"v"
                + i
                + "\"}, \"a\": {\"type\": \""
                + (i == 2_999 ? type : "string")
                + "\"}}}")
        .collect(Collectors.joining(",", "{\"anyOf\": [", "]}"));
  }

  @Test
  void ten_thousand_branches_of_objects_end_in_bounded_work() {
    assertNotNull(Schemas.compare(objects(10_000, "anyOf"), objects(9_990, "anyOf")));
    assertNotNull(Schemas.compare(objects(2_000, "oneOf"), objects(1_990, "oneOf")));
  }

  private static String objects(int count, String keyword) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "{\"properties\": {\"kind\": {\"const\": "
                + i
                + "}, \"n\": {\"minimum\": "
                + i
                + "}}, \"required\": [\"kind\"]}")
        .collect(Collectors.joining(",", "{\"" + keyword + "\": [", "]}"));
  }

  @Test
  void choices_that_multiply_end_in_bounded_work() {
    assertNotNull(Schemas.compare(choices(40, 0), choices(40, 1)));
  }

  private static String choices(int count, int from) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "{\"anyOf\": [{\"required\": [\"p"
                + (i + from)
                + "\"]}, {\"required\": [\"q"
                + i
                + "\"]}, {\"minProperties\": "
                + (50 + i)
                + "}]}")
        .collect(Collectors.joining(",", "{\"type\": \"object\", \"allOf\": [", "]}"));
  }

  @Test
  void a_schema_nested_ten_thousand_deep_is_a_located_problem() {
    String deep = "{\"items\":".repeat(10_000) + "{}" + "}".repeat(10_000);
    Verdict verdict = Schemas.compare(deep, "{}");
    assertEquals(Answer.UNKNOWN, verdict.backward());
    assertFalse(verdict.previousProblems().isEmpty());
    assertTrue(verdict.currentProblems().isEmpty());
  }

  @Test
  void a_schema_nested_as_deep_as_can_be_read_is_compared() {
    String deep = "{\"items\":".repeat(240) + "{\"type\":\"string\"}" + "}".repeat(240);
    Verdict verdict = Schemas.compare(deep, deep.replace("string", "integer"));
    assertFalse(verdict.backward() == Answer.YES);
    assertTrue(verdict.previousProblems().isEmpty());
  }

  @Test
  void a_reference_that_loops_is_a_located_problem() {
    Verdict verdict =
        Schemas.compare(
            "{}",
            "{\"definitions\": {\"a\": {\"$ref\": \"#/definitions/a\"}}, \"allOf\": [{\"$ref\":"
                + " \"#/definitions/a\"}]}");
    assertEquals("json-ref-loop", verdict.currentProblems().getFirst().rule());
  }

  @Test
  void recursion_does_not_hide_a_break() {
    String list =
        "{\"definitions\": {\"node\": {\"type\": \"object\", \"properties\": {\"value\": {\"type\":"
            + " \"TYPE\"}, \"next\": {\"$ref\": \"#/definitions/node\"}}, \"required\":"
            + " [\"value\"]}}, \"$ref\": \"#/definitions/node\"}";
    Verdict verdict =
        Schemas.compare(list.replace("TYPE", "integer"), list.replace("TYPE", "number"));
    assertEquals(Answer.YES, verdict.backward());
    assertEquals(Answer.NO, verdict.forward());
  }

  @Test
  void numbers_of_a_million_digits_stay_unknown_without_being_spelled_out() {
    Verdict verdict =
        Schemas.compare("{\"multipleOf\": 1e1000000}", "{\"multipleOf\": 1e-1000000}");
    assertEquals(Answer.UNKNOWN, verdict.backward());
    assertNotNull(Schemas.compare("{\"minLength\": 1e400}", "{\"maxItems\": 1e400}"));
  }

  @Test
  void numbers_beyond_64_bits_are_compared_exactly() {
    Verdict verdict =
        Schemas.compare(
            "{\"maximum\": 18446744073709551616}", "{\"maximum\": 18446744073709551615}");
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
  }

  @Test
  void an_empty_file_is_a_problem_of_that_side_only() {
    Verdict verdict = Schemas.compare("", "{}");
    assertFalse(verdict.previousProblems().isEmpty());
    assertTrue(verdict.currentProblems().isEmpty());
  }

  @Test
  void huge_counts_are_not_built() {
    Verdict verdict = Schemas.compare("{\"minItems\": 100000000}", "{\"minItems\": 100000001}");
    assertFalse(verdict.backward() == Answer.YES);
    assertNotNull(Schemas.compare("{\"minProperties\": 1000000}", "{\"minLength\": 1000000}"));
  }

  @Test
  void cancelling_ends_a_comparison() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String step, double done) {}

          @Override
          public void checkCancelled() {
            throw new CancelledException();
          }

          @Override
          public Registration onCancel(Runnable hook) {
            hook.run();
            return () -> {};
          }
        };
    Assertions.assertThrows(
        CancelledException.class,
        () ->
            JsonSchemaCompatibility.compare(
                Schemas.schema(objects(2_000, "anyOf")),
                Schemas.schema(objects(1_999, "anyOf")),
                new JsonValidation(),
                ContentModel.STRICT,
                cancelled));
  }
}
