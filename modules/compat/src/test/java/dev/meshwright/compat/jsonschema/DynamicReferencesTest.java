package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dynamic references mean what the way to them makes of them, or stay open.
final class DynamicReferencesTest {

  private static final String LIST =
      """
      {'$id': 'list', 'type': 'array', 'items': {'$dynamicRef': '#item'},
       '$defs': {'d': {'$dynamicAnchor': 'item'}}}
      """;

  private static final String TREE =
      """
      {'$id': 'tree', '$dynamicAnchor': 'node', 'type': 'object',
       'properties': {'data': {'type': 'integer'},
                      'children': {'type': 'array', 'items': {'$dynamicRef': '#node'}}}}
      """;

  /// With an edge between the members that nothing refers to.
  private static final String STRICT_TREE =
      """
      {'$id': 'strict', '$dynamicAnchor': 'node', '$ref': 'tree', 'unevaluatedProperties': false}
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "list", json(LIST),
          "tree", json(TREE),
          "strict", json(STRICT_TREE),
          "rtree",
              json(
                  "{'$id': 'rtree', '$recursiveAnchor': true, 'type': 'object', 'properties': {'c':"
                      + " {'$recursiveRef': '#'}}, '$defs': {'x': {'properties': {'c':"
                      + " {'$recursiveRef': '#'}}}}}"),
          "branch",
              json(
                  "{'$id': 'branch', '$recursiveAnchor': true, '$defs': {'y': {'$ref':"
                      + " 'rtree'}}}"));

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static JsonSchemaDocument schema(String text, Dialect dialect) {
    return JsonSchemas.parse("schema.json", json(text), FileSource.of(FILES), dialect);
  }

  private static Verdict compare(String before, String after) {
    return compare(before, after, Dialect.DRAFT_2020_12);
  }

  private static Verdict compare(String before, String after, Dialect dialect) {
    Verdict verdict = Schemas.compare(schema(before, dialect), schema(after, dialect));
    assertEquals(List.of(), verdict.previousProblems());
    assertEquals(List.of(), verdict.currentProblems());
    return verdict;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'$ref': 'list'} | {'type': 'array'} | YES
          {'type': 'array'} | {'$ref': 'list'} | YES
          {'$id': 's', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'string'}}} | {'type': 'array', 'items': {'type': 'string'}} | YES
          {'type': 'array', 'items': {'type': 'string'}} | {'$id': 's', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'string'}}} | YES
          {'$ref': 'list'} | {'$id': 's', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'string'}}} | NO
          {'type': 'array'} | {'$id': 's', '$ref': 'list', '$defs': {'i': {'$anchor': 'item', 'type': 'string'}}} | YES
          {'type': 'array'} | {'$ref': 'list', '$defs': {'i': {'$id': 'inner', '$dynamicAnchor': 'item', 'type': 'string'}}} | YES
          {'type': 'array'} | {'$ref': '#/$defs/i/$defs/l', '$defs': {'i': {'$id': 'inner', '$dynamicAnchor': 'item', 'type': 'string', '$defs': {'l': {'$ref': 'list'}}}}} | NO
          {'type': 'array', 'items': {'type': 'string'}} | {'$ref': '#/$defs/i/$defs/l', '$defs': {'i': {'$id': 'inner', '$dynamicAnchor': 'item', 'type': 'string', '$defs': {'l': {'$ref': 'list'}}}}} | YES
          {'$ref': 'strict'} | {'$ref': 'tree'} | YES
          {'$ref': 'tree'} | {'$ref': 'strict'} | NO
          {'$ref': 'strict'} | {'properties': {'children': {'items': {'propertyNames': {'enum': ['data', 'children']}}}}} | YES
          {'$ref': 'tree'} | {'properties': {'children': {'items': {'propertyNames': {'enum': ['data', 'children']}}}}} | NO
          {'type': 'array'} | {'$ref': 'list#/items'} | YES
          {'$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'null'}}, 'properties': {'a': {'$ref': 'list'}, 'b': {'$id': 'own', '$dynamicAnchor': 'item', '$ref': 'list'}}} | {'properties': {'a': {'items': {'type': 'null'}}, 'b': {'items': {'type': 'null'}}}} | YES
          {'properties': {'a': {'$id': 'one', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'null'}}}, 'b': {'$id': 'two', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'string'}}}}} | {'properties': {'a': {'items': {'type': 'null'}}, 'b': {'items': {'type': 'string'}}}} | YES
          {'properties': {'a': {'$id': 'one', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'null'}}}, 'b': {'$id': 'two', '$ref': 'list', '$defs': {'i': {'$dynamicAnchor': 'item', 'type': 'string'}}}}} | {'properties': {'a': {'items': {'type': 'null'}}, 'b': {'items': {'type': 'null'}}}} | NO
          """)
  void the_outermost_anchor_counts(String before, String after, Answer backward) {
    assertEquals(backward, compare(before, after).backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'$ref': 'rtree'} | {'properties': {'c': {'type': 'object'}}} | YES
          {'$id': 'o', '$recursiveAnchor': true, 'anyOf': [{'$ref': 'rtree'}, {'type': 'null'}]} | {'properties': {'c': {'type': ['object', 'null']}}} | YES
          {'$id': 'o', '$recursiveAnchor': true, 'anyOf': [{'$ref': 'rtree'}, {'type': 'null'}]} | {'properties': {'c': {'type': 'object'}}} | NO
          {'$id': 'o', '$recursiveAnchor': false, 'anyOf': [{'$ref': 'rtree'}, {'type': 'null'}]} | {'properties': {'c': {'type': 'object'}}} | YES
          {'type': 'object', 'properties': {'c': {'type': 'object', 'maxProperties': 0}}} | {'$ref': 'rtree'} | YES
          {'type': 'object', 'properties': {'c': {'type': 'object', 'maxProperties': 0}}} | {'$ref': 'branch#/$defs/y'} | UNKNOWN
          {'type': 'object', 'properties': {'c': {'type': 'object', 'maxProperties': 0}, 'z': false}} | {'$ref': 'rtree#/$defs/x', 'properties': {'z': {'$ref': 'branch'}}} | UNKNOWN
          """)
  void recursive_references_alike(String before, String after, Answer backward) {
    assertEquals(backward, compare(before, after, Dialect.DRAFT_2019_09).backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'$dynamicAnchor': 'item', 'allOf': [{'$ref': 'list'}], '$defs': {'i': {'$dynamicAnchor': 'item'}}} | {'items': {'type': 'null'}}
          {'$id': 'o', 'properties': {'e': {'$ref': 'mid'}}, '$defs': {'o': {'$dynamicAnchor': 'n', '$ref': 'mid'}, 'm': {'$id': 'mid', 'allOf': [{'$ref': 'low'}]}, 'l': {'$id': 'low', 'anyOf': [{'type': 'null'}, {'$dynamicRef': '#n'}], '$defs': {'n': {'$dynamicAnchor': 'n'}}}}} | {'properties': {'e': {'type': 'null'}}}
          """)
  void what_has_no_one_meaning_stays_open(String schema, String other) {
    assertEquals(Answer.UNKNOWN, compare(schema, other).backward());
  }

  @Test
  void too_many_ways_stay_open() {
    String two =
        """
        'r%1$d': {'$id': 'r%1$d', '$defs': {'d': {'$dynamicAnchor': 'n%1$d'}},
          'properties': {'o': {'$ref': 's%1$d'}, 'x': {'$dynamicRef': '#n%1$d'}}},
        's%1$d': {'$id': 's%1$d', '$defs': {'d': {'$dynamicAnchor': 'n%1$d', 'type': 'string'}},
          'properties': {
            'x': {'$dynamicRef': '#n%1$d'}, 'p': {'$ref': 'r%2$d'}, 'q': {'$ref': 's%2$d'}}}
        """;
    String schema =
        IntStream.range(0, 13)
            .mapToObj(i -> two.formatted(i, (i + 1) % 13))
            .collect(Collectors.joining(", ", "{'$defs': {", "}, 'items': {'$ref': 'r0'}}"));
    String far =
        "{'items': {'properties': {'o': {'properties': {'q': {'properties': {'x': %s}}}}}}}";
    Verdict verdict = compare(schema, far.formatted("{'type': 'string'}"));
    assertEquals(Answer.UNKNOWN, verdict.backward());
  }
}
