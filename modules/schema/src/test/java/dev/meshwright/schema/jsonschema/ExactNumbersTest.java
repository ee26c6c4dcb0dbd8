package dev.meshwright.schema.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.text.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The validator takes numbers as they are written: none is rounded to what a double holds.
final class ExactNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"const": 9007199254740992} | 9007199254740992 | true
          {"const": 9007199254740992} | 9007199254740993 | false
          {"const": 9007199254740993} | 9007199254740992.0 | false
          {"const": 9007199254740993} | 9007199254740993.0 | true
          {"const": 9007199254740993.5} | 9007199254740993.25 | false
          {"enum": [18446744073709551616]} | 18446744073709551617 | false
          {"enum": [18446744073709551616, 18446744073709551617]} | 18446744073709551617 | true
          {"enum": [0.1]} | 0.10000000000000000001 | false
          {"enum": [0.1]} | 0.10 | true
          {"enum": [1e400]} | 1e400 | true
          {"enum": [1e400]} | 1e401 | false
          {"const": 1e-400} | 0 | false
          {"const": 0} | 0.0 | true
          {"const": 0} | -0.0 | true
          {"const": 100} | 1e2 | true
          {"const": {"a": [1e400]}} | {"a": [1e401]} | false
          {"const": {"a": [10]}} | {"a": [1e1]} | true
          {"minimum": 9007199254740993} | 9007199254740992 | false
          {"minimum": 9007199254740993} | 9007199254740993 | true
          {"maximum": 9007199254740992} | 9007199254740993 | false
          {"maximum": 9007199254740992} | 9007199254740992.5 | false
          {"exclusiveMaximum": 0.1} | 0.09999999999999999999 | true
          {"exclusiveMaximum": 0.1} | 0.1 | false
          {"exclusiveMinimum": 0.1} | 0.10000000000000000001 | true
          {"minimum": 0.10000000000000000001} | 0.1 | false
          {"maximum": 1e400} | 1e401 | false
          {"maximum": 1e400} | 9e399 | true
          {"minimum": 1e400} | 1e399 | false
          {"minimum": 1e-400} | 0 | false
          {"exclusiveMinimum": 0} | 1e-400 | true
          {"maximum": 18446744073709551616} | 18446744073709551617 | false
          {"multipleOf": 0.1} | 0.3 | true
          {"multipleOf": 0.1} | 0.30000000000000000001 | false
          {"multipleOf": 0.01} | 4.35 | true
          {"multipleOf": 2} | 9007199254740993 | false
          {"multipleOf": 3} | 9007199254740993 | true
          {"multipleOf": 10} | 1e400 | true
          {"multipleOf": 7} | 1e400 | false
          {"multipleOf": 0.0001} | 0.0075 | true
          {"multipleOf": 0.123456789} | 1e40 | false
          {"type": "integer"} | 9007199254740993.5 | false
          {"type": "integer"} | 1e400 | true
          {"type": "integer"} | 1.0 | true
          {"type": "integer"} | 10000000000000000000000.5 | false
          {"type": "integer"} | 1e-400 | false
          {"uniqueItems": true} | [9007199254740992, 9007199254740993] | true
          {"uniqueItems": true} | [9007199254740993, 9007199254740993.0] | false
          {"uniqueItems": true} | [1e400, 1e401] | true
          {"uniqueItems": true} | [0.1, 0.10000000000000000001] | true
          {"uniqueItems": true} | [1, 1.0] | false
          {"uniqueItems": true} | [{"a": 1e2}, {"a": 100}] | false
          {"contains": {"const": 9007199254740993}} | [9007199254740992] | false
          """)
  void of_schemas_and_of_documents(String schema, String value, boolean valid) {
    JsonSchemaDocument document =
        JsonSchemas.parse("schema.json", schema, FileSource.empty(), Dialect.DRAFT_2020_12);
    InstanceReport report =
        new JsonValidation()
            .prepare(document)
            .validate(JsonValues.of(JsonText.parse("value.json", value).root()).orElseThrow());
    assertEquals(valid, report instanceof InstanceReport.Valid, report.toString());
    assertEquals(!valid, report instanceof InstanceReport.Invalid, report.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"maximum": 1e400} | -1e500 | true
          {"maximum": -1e400} | -1e500 | true
          {"minimum": -1e400} | -1e500 | false
          {"const": "1e400"} | "1e400" | true
          {"const": "\\"1e400"} | "\\"1e400" | true
          {"enum": ["1e401"]} | "1e400" | false
          {"type": "number", "maximum": 1e309} | 99e307 | true
          {"maximum": 99e307} | 1e309 | false
          {"const": 0} | 0e400 | true
          """)
  void large_ones_are_told_from_words(String schema, String value, boolean valid) {
    InstanceReport report =
        new JsonValidation()
            .prepare(JsonSchemas.parse("schema.json", schema, FileSource.empty()))
            .validateText(value);
    assertEquals(valid, report instanceof InstanceReport.Valid, report.toString());
    assertEquals(!valid, report instanceof InstanceReport.Invalid, report.toString());
  }

  @Test
  void what_cannot_be_read_exactly_is_not_judged() {
    JsonSchemaDocument any = JsonSchemas.parse("schema.json", "{}", FileSource.empty());
    String digits = "1".repeat(400);
    for (String value : List.of(digits + ".5", "[1e5000]", "1e99999999999", "-1e1000")) {
      assertInstanceOf(
          InstanceReport.Undecided.class, new JsonValidation().prepare(any).validateText(value));
    }
    JsonSchemaDocument half =
        JsonSchemas.parse("schema.json", "{\"minimum\": " + digits + ".5}", FileSource.empty());
    assertInstanceOf(
        InstanceReport.Undecided.class, new JsonValidation().prepare(half).validateText("1"));
  }
}
