package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.compat.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A finding has the names that other tools give this change, not those of all that its rule
/// covers.
final class EquivalentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"minItems": 1}     | {"minItems": 2}     | confluent:MIN_ITEMS_INCREASED
          {}                  | {"minItems": 2}     | confluent:MIN_ITEMS_ADDED
          {"maxLength": 5}    | {}                  | confluent:MAX_LENGTH_REMOVED
          {"maxLength": 5}    | {"maxLength": 3}    | confluent:MAX_LENGTH_DECREASED
          {"maximum": 5}      | {"maximum": 7}      | confluent:MAXIMUM_INCREASED
          {"minimum": 5}      | {"minimum": 3}      | confluent:MINIMUM_DECREASED
          {"exclusiveMinimum": 5} | {"exclusiveMinimum": 6} | confluent:EXCLUSIVE_MINIMUM_INCREASED
          {"minProperties": 2} | {}                 | confluent:MIN_PROPERTIES_REMOVED
          {}                  | {"uniqueItems": true} | confluent:UNIQUE_ITEMS_ADDED
          {"multipleOf": 2}   | {"multipleOf": 4}   | confluent:MULTIPLE_OF_EXPANDED
          {"multipleOf": 4}   | {"multipleOf": 2}   | confluent:MULTIPLE_OF_REDUCED
          {"multipleOf": 4}   | {"multipleOf": 6}   | confluent:MULTIPLE_OF_CHANGED
          {}                  | {"multipleOf": 6}   | confluent:MULTIPLE_OF_ADDED
          """)
  void a_bound_of_json_schema_is_named_by_keyword_and_what_happened(
      String before, String after, String name) {
    assertEquals(List.of(List.of(name)), names(Engine.JSON_SCHEMA, before, after));
  }

  @Test
  void a_method_is_named_by_what_changed_of_it() {
    String text =
        "syntax = \"proto3\"; message A {} message B {} service S { rpc F(%s) returns (%s); }";
    assertEquals(
        List.of(List.of("buf:RPC_SAME_REQUEST_TYPE", "buf:RPC_SAME_SERVER_STREAMING")),
        names(Engine.PROTOBUF, text.formatted("A", "A"), text.formatted("B", "stream A")));
  }

  @Test
  void a_service_that_goes_and_a_method_that_goes_have_different_names() {
    String text = "syntax = \"proto3\"; message A {} %s";
    String service = "service S { rpc F(A) returns (A); %s }";
    assertEquals(
        List.of(List.of("buf:RPC_NO_DELETE")),
        names(
            Engine.PROTOBUF,
            text.formatted(service.formatted("rpc G(A) returns (A);")),
            text.formatted(service.formatted(""))));
    assertEquals(
        List.of(List.of("buf:SERVICE_NO_DELETE", "buf:PACKAGE_SERVICE_NO_DELETE")),
        names(Engine.PROTOBUF, text.formatted(service.formatted("")), text.formatted("")));
  }

  private static List<List<String>> names(Engine engine, String before, String after) {
    return engine.compare(before, after).findings().stream().map(Finding::equivalents).toList();
  }
}
