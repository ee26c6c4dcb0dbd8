package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroRulesTest {

  static Stream<Rule> rules() {
    return AvroRules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_example_shows_its_rule_and_nothing_else(Rule rule) {
    Verdict verdict = AvroPairs.compare(rule.example().before(), rule.example().after());
    if (rule.backward() == Effect.UNKNOWN) {
      assertEquals(rule.id(), verdict.currentProblems().getFirst().rule());
      return;
    }
    assertEquals(List.of(), verdict.currentProblems());
    assertEquals(List.of(), verdict.previousProblems());
    assertEquals(Set.of(rule.id()), new HashSet<>(AvroPairs.rules(verdict)));
    Finding finding = verdict.findings().getFirst();
    assertEquals(rule.backward(), finding.backward());
    assertEquals(rule.forward(), finding.forward());
    assertTrue(finding.place().isPresent() || finding.previous().isPresent());
  }

  @Test
  void ids_are_unique_and_every_rule_explains_itself() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : AvroRules.all()) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.id().matches("avro(-[a-z]+)+"), rule.id());
      assertEquals(SchemaFormat.AVRO, rule.format());
      for (String text : List.of(rule.title(), rule.explanation(), rule.hint())) {
        assertFalse(text.isBlank(), rule.id());
      }
    }
  }
}
