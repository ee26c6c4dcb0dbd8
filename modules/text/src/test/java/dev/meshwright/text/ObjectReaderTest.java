package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ObjectReaderTest {

  private static final Set<String> KEYS =
      Set.of("name", "count", "enabled", "tolerance", "items", "table");

  private final List<Problem> problems = new ArrayList<>();

  private ObjectReader read(String text) {
    TreeDocument document = YamlText.parse("a.yaml", text);
    ProblemCollector collector = new ProblemCollector(document, 3);
    Optional<ObjectReader> reader = ObjectReader.of(document.root(), KEYS, "a-rule", collector);
    problems.addAll(collector.problems());
    return reader.orElseThrow();
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(it -> it.location() + " " + it.rule() + ": " + it.message() + " " + it.hint())
        .toList();
  }

  @Test
  void guesses_the_key_that_was_meant() {
    read("name: a\nenabeld: true\n");
    assertEquals(
        List.of(
            "a.yaml:2:1 a-rule: There is no key 'enabeld' here. Did you mean"
                + " 'enabled'? Keys: count, enabled, items, name, table, tolerance."),
        said(problems));
  }

  @Test
  void takes_values_of_their_type_without_a_word() {
    ObjectReader reader =
        read("name: a\nenabled: true\ntolerance: 0.5\nitems: [1, 2]\ntable: {b: c}\n");
    assertEquals("a", reader.requiredText("name").orElseThrow().value());
    assertEquals(Optional.of(true), reader.truth("enabled"));
    assertEquals(Optional.of(0.5), reader.fraction("tolerance"));
    assertEquals(2, reader.items("items").size());
    assertEquals(1, reader.mapping("table", Set.of()).orElseThrow().members().size());
    assertEquals(Optional.empty(), reader.text("count"));
    assertEquals(List.of(), said(reader.problems()));
  }

  @Test
  void says_what_is_missing_and_what_has_another_type() {
    ObjectReader reader = read("enabled: 1\nitems: x\n");
    assertTrue(reader.requiredText("name").isEmpty());
    assertTrue(reader.truth("enabled").isEmpty());
    assertEquals(List.of(), reader.items("items"));
    assertEquals(
        List.of(
            "a.yaml:1:1 a-rule: 'name' is missing here. Add 'name'.",
            "a.yaml:1:10 a-rule: 'enabled' must be true or false. ",
            "a.yaml:2:8 a-rule: 'items' must be a list. Begin each item with '- '."),
        said(reader.problems()));
  }

  @Test
  void keeps_the_problems_of_an_entry_apart() {
    ObjectReader file = read("items: [1]\n");
    ObjectReader apart = file.apart();
    assertTrue(apart.inside(file.items("items").getFirst(), KEYS).isEmpty());
    assertEquals(List.of(), said(file.problems()));
    file.take(apart);
    assertEquals(said(apart.problems()), said(file.problems()));
    assertEquals(1, apart.problems().size());
  }

  @Test
  void notes_each_problem_once_and_not_more_than_anybody_reads() {
    read("a: 1\nb: 1\nc: 1\nd: 1\n");
    assertEquals(3, problems.size());
    ObjectReader reader = read("count: 1\n");
    reader.requiredText("name");
    reader.requiredText("name");
    assertEquals(1, reader.problems().size());
  }
}
