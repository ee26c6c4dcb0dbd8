package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keywords look at, where identifiers count, and what patterns mean, in each draft.
final class MeaningTest {

  private static Verdict compare(String dialect, String before, String after) {
    Dialect otherwise = Dialect.named(dialect).orElseThrow();
    return Schemas.compare(
        JsonSchemas.parse("schema.json", before.replace('\'', '"'), FileSource.empty(), otherwise),
        JsonSchemas.parse("schema.json", after.replace('\'', '"'), FileSource.empty(), otherwise));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2020-12 | {'contains': {'multipleOf': 2}, 'unevaluatedItems': {}} | {'contains': {'multipleOf': 2}, 'unevaluatedItems': {'multipleOf': 5}} | NO
          2020-12 | {'prefixItems': [true], 'contains': {'type': 'string'}, 'unevaluatedItems': false} | {'contains': {'type': 'string'}, 'unevaluatedItems': false} | NO
          2020-12 | {'items': {'type': 'string'}, 'minItems': 1} | {'contains': {'type': 'string'}, 'unevaluatedItems': false} | YES
          2019-09 | {'type': 'array', 'minItems': 1, 'items': {'type': 'string'}} | {'contains': {'type': 'string'}, 'unevaluatedItems': false} | NO
          2020-12 | {'contains': {'type': 'string'}, 'minContains': 0, 'unevaluatedItems': {'type': 'integer'}} | {'items': {'type': ['string', 'integer']}} | YES
          2019-09 | {'type': 'array', 'items': {'type': 'integer'}} | {'additionalItems': true, 'unevaluatedItems': {'type': 'integer'}} | YES
          2019-09 | {'type': 'array', 'items': {'type': 'string'}} | {'additionalItems': true, 'unevaluatedItems': {'type': 'integer'}} | NO
          2020-12 | {'type': 'array', 'items': {'type': 'string'}} | {'dependentSchemas': {'a': {'items': true}}, 'unevaluatedItems': {'type': 'integer'}} | NO
          2020-12 | {'type': 'array', 'items': {'type': 'integer'}} | {'not': {'contains': {'type': 'string'}}, 'unevaluatedItems': {'type': 'integer'}} | YES
          2020-12 | {'type': 'array'} | {'anyOf': [{'contains': {'const': 1}}, true], 'unevaluatedItems': {'const': 2}} | NO
          """)
  void what_was_looked_at(String dialect, String before, String after, Answer backward) {
    assertEquals(backward, compare(dialect, before, after).backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 1, 'maxContains': 4} | YES
          {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 3} | YES
          {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 3, 'maxContains': 4} | NO
          {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 2, 'maxContains': 2} | NO
          {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 2} | {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 3} | YES
          {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 2} | NO
          {'contains': {'const': 1}, 'minContains': 3, 'maxContains': 2} | {'type': 'null'} | NO
          {'type': 'array', 'contains': {'const': 1}, 'minContains': 3, 'maxContains': 2} | {'type': 'null'} | YES
          {'contains': {'enum': [1, 2]}, 'minContains': 2, 'maxContains': 3} | {'contains': {'enum': [1, 2, 3]}, 'minContains': 2} | YES
          {'contains': {'enum': [1, 2]}, 'minContains': 0, 'maxContains': 3} | {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 3} | YES
          {'contains': {'const': 1}, 'minContains': 0, 'maxContains': 3} | {'contains': {'enum': [1, 2]}, 'minContains': 0, 'maxContains': 3} | NO
          {'contains': {'type': 'integer'}, 'minContains': 1, 'maxContains': 3} | {'contains': {'type': 'number'}, 'minContains': 1, 'maxContains': 3} | NO
          {'allOf': [{'contains': {'type': 'number'}, 'maxContains': 2}, {'contains': {'type': 'integer'}, 'minContains': 3}]} | {'not': {'type': 'array'}} | YES
          {'allOf': [{'contains': {'type': 'integer'}, 'minContains': 0, 'maxContains': 2}, {'contains': {'type': 'integer'}, 'maxContains': 4}]} | {'contains': {'type': 'integer'}, 'maxContains': 2} | YES
          """)
  void how_many_are_contained(String before, String after, Answer backward) {
    assertEquals(backward, compare("2020-12", before, after).backward());
    assertEquals(backward, compare("2019-09", before, after).backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          draft-07 | {'const': null} | {'definitions': {'a': {'custom': [{'$id': 'http://x.test/y.json', 'type': 'null'}]}, 'b': {'$id': 'http://x.test/y.json', 'type': 'string'}}, 'allOf': [{'$ref': 'http://x.test/y.json'}]} | NO
          draft-07 | {'const': 'a'} | {'definitions': {'a': {'enum': [{'$id': 'http://x.test/y.json', 'type': 'null'}]}, 'b': {'$id': 'http://x.test/y.json', 'type': 'string'}}, 'allOf': [{'$ref': 'http://x.test/y.json'}]} | YES
          draft-07 | {'const': 'a'} | {'$defs': {'a': {'$id': 'http://x.test/y.json', 'type': 'null'}}, 'definitions': {'b': {'$id': 'http://x.test/y.json', 'type': 'string'}}, 'allOf': [{'$ref': 'http://x.test/y.json'}]} | YES
          2020-12 | {'const': 'a'} | {'additionalItems': {'$anchor': 'n', 'type': 'null'}, '$defs': {'b': {'$anchor': 'n', 'type': 'string'}}, '$ref': '#n'} | YES
          2020-12 | {'const': 'a'} | {'properties': {'$id': {'$anchor': 'n', 'type': 'string'}}, '$ref': '#n'} | YES
          draft-07 | {'const': 'a'} | {'definitions': {'r': {'$id': 'http://x.test/y.json', '$ref': '#/definitions/n', 'definitions': {}}, 'n': {'type': 'null'}, 'b': {'$id': 'http://x.test/y.json', 'type': 'string'}}, 'allOf': [{'$ref': 'http://x.test/y.json'}]} | YES
          draft-04 | {'enum': ['a']} | {'definitions': {'a': {'$id': '#n', 'type': 'null'}, 'b': {'id': '#n', 'type': 'string'}}, 'allOf': [{'$ref': '#n'}]} | YES
          """)
  void where_identifiers_count(String dialect, String before, String after, Answer backward) {
    Verdict verdict = compare(dialect, before, after);
    assertEquals(List.of(), verdict.currentProblems());
    assertEquals(backward, verdict.backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-12
          https://json-schema.org/draft/2020-12/schema
          http://json-schema.org/draft/2020-12/schema#
          draft2020-12
          draft/2020-12
          """)
  void a_dialect_from_outside_is_that_of_the_identifiers(String dialect) {
    String tree =
        "{'$dynamicAnchor': 'n', 'type': 'object', 'properties': {'c': {'$dynamicRef': '#n'}}}";
    String plain = "{'type': 'object', 'properties': {'c': {'$ref': '#'}}}";
    assertEquals(Answer.YES, compare(dialect, tree, plain).backward());
    assertEquals(Answer.YES, compare(dialect, tree, plain).forward());
    String anchored = "{'$defs': {'x': {'$anchor': 'x', 'type': 'null'}}, '$ref': '#x'}";
    assertEquals(Answer.YES, compare(dialect, "{'type': 'null'}", anchored).backward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      textBlock =
          """
          ^\\\\S+$ ^[^\\\\s]+$ YES
          ^\\\\S+$ ^[^\\\\t\\\\n\\\\v\\\\f\\\\r]+$ YES
          ^[^\\\\t\\\\n\\\\v\\\\f\\\\r]+$ ^\\\\S+$ NO
          ^\\\\s$ ^[\\\\u0000-\\\\uFFFF]$ YES
          ^\\\\u0085$ \\\\s NO
          ^\\\\uFEFF$ ^\\\\s$ YES
          ^\\\\cJ$ ^\\\\n$ YES
          ^\\\\w+$ ^[A-Za-z0-9_]+$ YES
          ^é$ \\\\w NO
          ^\\\\p{Lu}+$ ^\\\\p{L}+$ YES
          ^\\\\p{Letter}+$ ^\\\\p{L}+$ YES
          ^\\\\p{Script=Greek}$ ^\\\\p{L}$ NO
          ^(?<my_name>a)$ ^a$ YES
          ^\\\\d$ ^\\\\p{Nd}$ YES
          ^\\\\p{Nd}$ ^\\\\d$ NO
          ^a\\\\-b$ ^a-b$ YES
          ^(a)\\\\1$ ^aa?$ UNKNOWN
          """)
  void what_patterns_mean(String before, String after, Answer backward) {
    String schema = "{'type': 'string', 'pattern': '%s'}";
    assertEquals(
        backward, compare("2020-12", schema.formatted(before), schema.formatted(after)).backward());
  }
}
