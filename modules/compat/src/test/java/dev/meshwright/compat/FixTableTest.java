package dev.meshwright.compat;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Fix;
import dev.meshwright.model.compat.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule offers a way out by its own example, or has a reason why no edit of the text can
/// help.
final class FixTableTest {

  private static final Map<String, String> NO_EDIT_HELPS =
      Map.ofEntries(
          entry(
              "avro-default-invalid",
              "a version that is not a schema is not compared; the editor offers what its problems"
                  + " know"),
          entry(
              "avro-merged-by-alias",
              "whether the alias or one of the two names is wrong only its owner knows"),
          entry(
              "json-ref-unresolved",
              "the missing schema is another file, which only its owner has"),
          entry(
              "json-not-subset",
              "no single keyword is to blame; the changes that together are carry the fixes"),
          entry(
              "json-not-provable",
              "nothing is known to be wrong; the changes that are in doubt carry the fixes"),
          entry(
              "json-unsatisfiable",
              "keywords exclude one another; the changes that made them so carry the fixes"),
          entry(
              "proto-type-moved",
              "bytes, names and generated code stay the same; moving a declaration between files"
                  + " takes its imports along"),
          entry(
              "proto-field-extension-changed",
              "two declarations would have to change together, perhaps in two files"),
          entry(
              "proto-message-order-changed",
              "only registries that count positions feel it, and the order is a matter of layout"),
          entry(
              "proto-syntax-changed",
              "what the language version does to each field is said, and put back, at the field"));

  @ParameterizedTest
  @MethodSource("dev.meshwright.compat.Engine#examples")
  void every_rule_offers_a_fix_or_says_why_none_can_help(Engine.Shown shown) {
    List<Fix> fixes =
        shown.verdict().findings().stream()
            .filter(f -> f.rule().equals(shown.rule().id()))
            .map(Finding::fixes)
            .flatMap(List::stream)
            .toList();
    assertEquals(
        NO_EDIT_HELPS.containsKey(shown.rule().id()), fixes.isEmpty(), shown + " " + fixes);
  }

  @Test
  void every_reason_belongs_to_a_rule() {
    Set<String> ids = new HashSet<>();
    Engine.examples().forEach(shown -> ids.add(shown.rule().id()));
    assertTrue(ids.containsAll(NO_EDIT_HELPS.keySet()));
  }

  @ParameterizedTest
  @MethodSource("dev.meshwright.compat.Engine#examples")
  void a_fix_of_an_example_removes_its_finding_and_adds_none_of_its_weight(Engine.Shown shown) {
    FixLaw law = new FixLaw(shown.engine().file, shown.engine()::compare);
    law.check(shown.rule().example().before(), shown.rule().example().after());
    assertEquals(List.of(), law.broken(), shown.toString());
  }
}
