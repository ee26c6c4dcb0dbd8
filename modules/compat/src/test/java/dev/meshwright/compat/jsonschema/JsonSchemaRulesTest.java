package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class JsonSchemaRulesTest {

  @TestFactory
  Stream<DynamicTest> the_example_of_each_rule_reports_it_and_nothing_else_that_breaks() {
    return JsonSchemaRules.all().stream().map(r -> dynamicTest(r.id(), () -> shows(r)));
  }

  private static void shows(Rule rule) {
    Verdict verdict = Schemas.compare(rule.example().before(), rule.example().after());
    if (rule.id().equals("json-ref-unresolved")) {
      assertEquals(rule.id(), verdict.currentProblems().getFirst().rule());
      return;
    }
    List<Finding> own =
        verdict.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
    assertFalse(own.isEmpty(), "reported: " + Schemas.rules(verdict));
    assertEquals(rule.backward(), own.getFirst().backward());
    assertEquals(rule.forward(), own.getFirst().forward());
    if (!rule.id().equals("json-unsatisfiable")) {
      assertTrue(
          verdict.findings().stream()
              .filter(f -> !f.rule().equals(rule.id()))
              .allMatch(f -> f.backward() != Effect.BREAK && f.forward() != Effect.BREAK),
          "also reported: " + Schemas.rules(verdict));
    }
  }

  @Test
  void ids_are_unique_and_every_rule_says_all_there_is_to_say() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : JsonSchemaRules.all()) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.id().startsWith("json-"), rule.id());
      assertFalse(rule.title().isBlank() || rule.explanation().isBlank(), rule.id());
      assertFalse(rule.layers().isEmpty(), rule.id());
    }
  }
}
