package dev.meshwright.schema.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.text.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonValidationTest {

  private static InstanceReport validate(String schema, String json) {
    return validate(schema, json, Map.of());
  }

  private static InstanceReport validate(String schema, String json, Map<String, String> files) {
    JsonSchemaDocument document = JsonSchemas.parse("a/s.json", schema, FileSource.of(files));
    JsonValue value = JsonValues.of(JsonText.parse("v.json", json).root()).orElseThrow();
    return new JsonValidation().prepare(document).validate(value);
  }

  private static InstanceError only(InstanceReport report) {
    List<InstanceError> errors = assertInstanceOf(InstanceReport.Invalid.class, report).errors();
    assertEquals(1, errors.size(), errors.toString());
    return errors.getFirst();
  }

  @Test
  void an_error_names_the_value_the_keyword_and_its_place_in_the_schema() {
    InstanceError error =
        only(
            validate(
                "{\"properties\": {\"lines\": {\"items\": {\"minimum\": 1}}}}",
                "{\"lines\": [2, 0]}"));
    assertEquals("/lines/1", error.instance());
    assertEquals("minimum", error.keyword());
    assertEquals("/properties/lines/items/minimum", error.schema());
  }

  @Test
  void format_is_an_annotation_in_every_draft() {
    for (String draft :
        List.of(
            "http://json-schema.org/draft-04/schema#",
            "http://json-schema.org/draft-07/schema#",
            "https://json-schema.org/draft/2020-12/schema")) {
      String schema = "{\"$schema\": \"" + draft + "\", \"format\": \"email\"}";
      assertInstanceOf(InstanceReport.Valid.class, validate(schema, "\"nobody\""));
    }
  }

  @Test
  void references_to_other_files_are_followed() {
    Map<String, String> files = Map.of("a/b.json", "{\"type\": \"string\"}");
    assertEquals("type", only(validate("{\"$ref\": \"b.json\"}", "3", files)).keyword());
    String named = "{\"$id\": \"https://example.com/x/s.json\", \"$ref\": \"b.json\"}";
    assertEquals("type", only(validate(named, "3", files)).keyword());
  }

  @Test
  void a_schema_in_yaml_validates_documents() {
    JsonSchemaDocument document =
        JsonSchemas.parse("s.yaml", "type: object\nrequired: [id]\n", FileSource.empty());
    JsonValue value = JsonValues.of(JsonText.parse("v.json", "{}").root()).orElseThrow();
    assertEquals(
        "required", only(new JsonValidation().prepare(document).validate(value)).keyword());
  }

  @Test
  void a_pattern_that_explodes_is_given_up() {
    JsonSchemaDocument document =
        JsonSchemas.parse("s.json", "{\"pattern\": \"^(a|aa)+\\\\1c$\"}", FileSource.empty());
    InstanceReport report =
        new JsonValidation().prepare(document).validate(new JsonString("a".repeat(60) + "b"));
    assertInstanceOf(InstanceReport.Undecided.class, report);
  }

  @Test
  void a_dollar_stands_for_the_very_end() {
    assertEquals("pattern", only(validate("{\"pattern\": \"a$\"}", "\"a\\n\"")).keyword());
  }

  @Test
  void numbers_are_exact() {
    String schema = "{\"maximum\": 18446744073709551615}";
    assertEquals("maximum", only(validate(schema, "18446744073709551616")).keyword());
    assertInstanceOf(InstanceReport.Valid.class, validate(schema, "18446744073709551615"));
    assertInstanceOf(InstanceReport.Valid.class, validate("{\"multipleOf\": 0.01}", "0.07"));
  }

  @Test
  void a_schema_that_cannot_be_loaded_leaves_it_undecided() {
    JsonSchemaDocument document =
        JsonSchemas.parse("s.json", "{\"maximum\": 1e1000000}", FileSource.empty());
    assertInstanceOf(
        InstanceReport.Undecided.class,
        new JsonValidation().prepare(document).validate(new JsonString("")));
  }
}
