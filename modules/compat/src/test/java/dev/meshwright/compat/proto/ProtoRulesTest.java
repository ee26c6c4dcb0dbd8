package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtoRulesTest {

  /// What some changes cannot be without.
  private static final Set<String> COMPANIONS =
      Set.of(
          "proto-field-added",
          "proto-field-removed",
          "proto-syntax-changed",
          "proto-reserved-removed",
          "proto-enum-value-added",
          "proto-enum-value-removed",
          "proto-enum-value-renamed",
          "proto-message-removed",
          "proto-comment-changed");

  @ParameterizedTest
  @MethodSource("rules")
  void the_example_of_a_rule_shows_it(Rule rule) {
    Verdict verdict = Protos.compare(rule.example().before(), rule.example().after());
    assertEquals(List.of(), verdict.previousProblems());
    assertEquals(List.of(), verdict.currentProblems());
    List<String> found = Protos.rules(verdict);
    assertTrue(found.contains(rule.id()), () -> rule.id() + " is not among " + found);
    List<String> others =
        found.stream().filter(id -> !id.equals(rule.id()) && !COMPANIONS.contains(id)).toList();
    assertEquals(List.of(), others, rule.id());
  }

  static List<Rule> rules() {
    return ProtoRules.all();
  }

  @Test
  void rules_have_names_of_their_own() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : ProtoRules.all()) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.id().startsWith("proto-"), rule.id());
    }
  }
}
