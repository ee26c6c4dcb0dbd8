package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A definition that several places refer to is told at each of them.
final class EveryUseTest {

  private static final String SHARED =
      """
      {"properties": {
         "from": {"$ref": "#/definitions/money"},
         "to": {"$ref": "#/definitions/money"},
         "lines": {"items": {"properties": {"price": {"$ref": "#/definitions/money"}}}}},
       "definitions": {"money": {"properties": {"cents": {"type": "%s"}}}}}
      """;

  @Test
  void a_shared_definition_is_told_at_each_use_with_its_own_range() {
    String after = SHARED.formatted("string");
    Verdict verdict = Schemas.compare(SHARED.formatted("integer"), after);
    assertEquals(List.of("$.from.cents", "$.lines[].price.cents", "$.to.cents"), paths(verdict));
    for (Finding finding : verdict.findings()) {
      int start = finding.place().orElseThrow().range().start();
      assertTrue(after.substring(start).startsWith("\"type\": \"string\""), finding.toString());
    }
  }

  @Test
  void what_a_use_does_depends_on_its_place() {
    String schema =
        """
        {"properties": {"a": {"$ref": "#/definitions/d"}},
         "anyOf": [{"$ref": "#/definitions/d"}, true],
         "definitions": {"d": {"maximum": %s}}}
        """;
    Verdict verdict = Schemas.compare(schema.formatted(5), schema.formatted(3));
    Map<String, Effect> effects =
        verdict.findings().stream().collect(Collectors.toMap(Finding::path, Finding::backward));
    assertEquals(Map.of("$.a", Effect.BREAK, "$/anyOf[0]", Effect.OK), effects);
  }

  @Test
  void a_definition_that_refers_to_itself_is_told_once_for_each_way_into_it() {
    String schema =
        """
        {"properties": {"tree": {"$ref": "#/definitions/node"}, "list": {"$ref": "#/definitions/node"}},
         "definitions": {"node": {"properties": {
           "next": {"$ref": "#/definitions/node"}, "value": {"type": "%s"}}}}}
        """;
    Verdict verdict = Schemas.compare(schema.formatted("integer"), schema.formatted("string"));
    assertEquals(List.of("$.list.value", "$.tree.value"), paths(verdict));
  }

  @Test
  void a_definition_of_another_file_is_told_at_each_use_in_that_file() {
    String root =
        """
        {"properties": {"from": {"$ref": "money.json"}, "to": {"$ref": "money.json"}}}
        """;
    Verdict verdict =
        Schemas.compare(
            JsonSchemas.parse("a.json", root, files("integer")),
            JsonSchemas.parse("a.json", root, files("string")));
    assertEquals(List.of("$.from.cents", "$.to.cents"), paths(verdict));
    for (Finding finding : verdict.findings()) {
      assertEquals("money.json", finding.place().orElseThrow().file());
      assertEquals("money.json", finding.previous().orElseThrow().file());
    }
  }

  private static FileSource files(String type) {
    return FileSource.of(
        Map.of("money.json", "{\"properties\": {\"cents\": {\"type\": \"" + type + "\"}}}"));
  }

  @Test
  void of_very_many_uses_the_first_are_told_and_the_others_counted() {
    String uses =
        IntStream.range(0, 40)
            .mapToObj("\"p%d\": {\"$ref\": \"#/definitions/d\"}"::formatted)
            .collect(Collectors.joining(","));
    String schema = "{\"properties\": {" + uses + "}, \"definitions\": {\"d\": {\"maximum\": %s}}}";
    Verdict verdict = Schemas.compare(schema.formatted(5), schema.formatted(3));
    assertEquals(25, verdict.findings().size());
    List<String> counted =
        verdict.findings().stream()
            .map(Finding::message)
            .filter(m -> m.contains("at 15 more places"))
            .toList();
    assertEquals(1, counted.size());
  }

  @Test
  void definitions_that_use_one_another_twice_at_every_level_stay_bounded() {
    StringBuilder schema = new StringBuilder("{\"$ref\": \"#/definitions/d0\", \"definitions\": {");
    for (int i = 0; i < 40; i++) {
      schema.append(
          ("\"d%d\": {\"properties\": {\"a\": {\"$ref\": \"#/definitions/d%d\"},"
                  + " \"b\": {\"$ref\": \"#/definitions/d%d\"}}},")
              .formatted(i, i + 1, i + 1));
    }
    String text = schema + "\"d40\": {\"maximum\": MAX}}}";
    Verdict verdict = Schemas.compare(text.replace("MAX", "5"), text.replace("MAX", "3"));
    assertTrue(verdict.findings().size() <= 30, verdict.findings().size() + " findings");
  }

  private static List<String> paths(Verdict verdict) {
    return verdict.findings().stream().map(Finding::path).sorted().toList();
  }
}
