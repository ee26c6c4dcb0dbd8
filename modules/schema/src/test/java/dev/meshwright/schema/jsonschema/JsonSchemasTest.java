package dev.meshwright.schema.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonSchemasTest {

  private static JsonSchemaDocument parse(String text) {
    return JsonSchemas.parse("schemas/order.json", text, FileSource.empty());
  }

  private static JsonSchemaDocument parse(String text, Map<String, String> files) {
    return JsonSchemas.parse("schemas/order.json", text, FileSource.of(files));
  }

  private static Problem only(JsonSchemaDocument document) {
    assertEquals(1, document.problems().size(), document.problems().toString());
    return document.problems().getFirst();
  }

  private static String underlined(JsonSchemaDocument document) {
    return only(document).location().range().of(document.text());
  }

  private static JsonSchema target(JsonSchemaDocument document) {
    ObjectSchema root = (ObjectSchema) document.root();
    return document
        .target(root.value("$ref", KeywordValue.Reference.class).orElseThrow())
        .orElseThrow();
  }

  @Test
  void the_draft_comes_from_the_schema_keyword_and_is_draft_07_without_one() {
    assertEquals(Dialect.DRAFT_07, parse("{}").dialect());
    assertEquals(
        Dialect.DRAFT_2020_12,
        parse("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}").dialect());
    assertEquals(
        Dialect.DRAFT_04,
        parse("{\"$schema\": \"http://json-schema.org/draft-04/schema#\"}").dialect());
  }

  @Test
  void keywords_know_their_ranges() {
    JsonSchemaDocument document = parse("{\"type\": \"object\", \"minProperties\": 2}");
    ObjectSchema root = (ObjectSchema) document.root();
    String text = root.keyword("minProperties").orElseThrow().range().of(document.text());
    assertEquals("\"minProperties\": 2", text);
  }

  @Test
  void a_misspelled_type_is_underlined_and_can_be_corrected() {
    JsonSchemaDocument document = parse("{\"type\": \"strng\"}");
    assertEquals("json-type-unknown", only(document).rule());
    assertEquals("\"strng\"", underlined(document));
    List<FileEdit> edits = only(document).fixes().getFirst().edits();
    assertEquals(
        "{\"type\": \"string\"}",
        TextEdits.apply(document.text(), edits.stream().map(FileEdit::edit).toList()));
  }

  @Test
  void a_keyword_of_the_wrong_kind_is_an_error_at_its_value() {
    JsonSchemaDocument document = parse("{\"minLength\": \"3\"}");
    assertEquals("json-keyword-value", only(document).rule());
    assertEquals("\"3\"", underlined(document));
    assertTrue(document.hasErrors());
  }

  @Test
  void a_misspelled_keyword_is_pointed_out() {
    JsonSchemaDocument document = parse("{\"proprties\": {}}");
    assertEquals("json-keyword-typo", only(document).rule());
    assertEquals(Severity.INFO, only(document).severity());
  }

  @Test
  void a_keyword_of_another_draft_is_said_to_have_no_effect() {
    JsonSchemaDocument document = parse("{\"prefixItems\": []}");
    assertEquals("json-keyword-dialect", only(document).rule());
  }

  @Test
  void bounds_that_exclude_each_other_are_pointed_out() {
    assertEquals("json-bounds-impossible", only(parse("{\"minimum\": 3, \"maximum\": 2}")).rule());
  }

  @Test
  void a_broken_pattern_is_located() {
    JsonSchemaDocument document = parse("{\"pattern\": \"(a\"}");
    assertEquals("json-pattern-invalid", only(document).rule());
    assertEquals(
        "json-pattern-invalid",
        only(parse("{\"pattern\": \"" + "(".repeat(100_000) + "\"}")).rule());
  }

  @Test
  void references_lead_to_other_files_by_path() {
    JsonSchemaDocument document =
        parse(
            "{\"$ref\": \"common/money.json#/definitions/amount\"}",
            Map.of(
                "schemas/common/money.json",
                "{\"definitions\": {\"amount\": {\"type\": \"number\"}}}"));
    assertEquals(List.of(), document.problems());
    assertEquals("schemas/common/money.json#/definitions/amount", target(document).id().toString());
  }

  @Test
  void references_lead_to_other_files_by_id() {
    JsonSchemaDocument document =
        parse(
            "{\"$ref\": \"https://example.com/money\"}",
            Map.of("elsewhere/m.json", "{\"$id\": \"https://example.com/money\"}"));
    assertEquals("elsewhere/m.json#", target(document).id().toString());
  }

  @Test
  void a_relative_reference_below_an_absolute_id_means_the_file_beside() {
    JsonSchemaDocument document =
        parse(
            "{\"$id\": \"https://example.com/schemas/order.json\", \"$ref\": \"money.json\"}",
            Map.of("schemas/money.json", "{\"type\": \"number\"}"));
    assertEquals("schemas/money.json#", target(document).id().toString());
  }

  @Test
  void references_lead_to_anchors() {
    JsonSchemaDocument document =
        parse(
            "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$ref\": \"#money\","
                + " \"$defs\": {\"m\": {\"$anchor\": \"money\"}}}");
    assertEquals("schemas/order.json#/$defs/m", target(document).id().toString());
  }

  @Test
  void pointers_are_unescaped() {
    JsonSchemaDocument document =
        parse("{\"$ref\": \"#/definitions/a~1b%25\", \"definitions\": {\"a/b%\": true}}");
    assertEquals(List.of(), document.problems());
  }

  @Test
  void meta_schemas_are_built_in() {
    JsonSchemaDocument document = parse("{\"$ref\": \"http://json-schema.org/draft-07/schema#\"}");
    assertEquals(List.of(), document.problems());
    assertTrue(document.schemas().size() > 50);
  }

  @Test
  void a_missing_reference_is_a_located_error_and_nothing_is_fetched() {
    JsonSchemaDocument document = parse("{\"$ref\": \"https://example.com/none.json\"}");
    assertEquals("json-ref-unresolved", only(document).rule());
    assertEquals("\"https://example.com/none.json\"", underlined(document));
  }

  @Test
  void a_reference_out_of_the_workspace_is_refused() {
    for (String path : List.of("../../etc/passwd", "/../x.json", "%2e%2e/%2e%2e/x.json")) {
      JsonSchemaDocument document =
          parse("{\"$ref\": \"" + path + "\"}", Map.of("x.json", "{}", "../x.json", "{}"));
      assertEquals("json-ref-unresolved", only(document).rule(), path);
    }
  }

  @Test
  void all_targets_of_a_dynamic_reference_are_read() {
    String meta = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";
    JsonSchemaDocument document =
        parse(
            "{"
                + meta
                + ", \"$dynamicRef\": \"#node\", \"$defs\": {\"a\": {\"$dynamicAnchor\":"
                + " \"node\"}, \"b\": {\"$id\": \"b\", \"$dynamicAnchor\": \"node\"}}}");
    ObjectSchema root = (ObjectSchema) document.root();
    KeywordValue.Reference reference =
        root.value("$dynamicRef", KeywordValue.Reference.class).orElseThrow();
    assertEquals(Optional.of("node"), reference.dynamic());
    assertEquals(Set.of("node"), document.anchors().redirected());
    SchemaId own = new SchemaId("schemas/order.json", "/$defs/a");
    SchemaId other = new SchemaId("schemas/order.json", "/$defs/b");
    assertEquals(Map.of("node", own), document.anchors().around(root.id()));
    assertEquals(Map.of("node", other), document.anchors().around(other));
  }

  @Test
  void a_target_that_only_a_dynamic_reference_has_is_read_from_its_file() {
    String meta = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", ";
    String list =
        "{%s \"items\": {\"$dynamicRef\": \"#item\"}, \"$defs\": {\"d\": {\"$dynamicAnchor\":"
            + " \"item\"}}}";
    String strings =
        "{%s \"x-parts\": {}, \"$defs\": {\"s\": {\"$dynamicAnchor\": \"item\"}}, \"properties\":"
            + " {\"a\": {}}}";
    JsonSchemaDocument document =
        parse(
            "{"
                + meta
                + "\"$ref\": \"list.json\", \"not\": {\"$ref\": \"strings.json#/properties/a\"}}",
            Map.of(
                "schemas/list.json",
                list.formatted(meta),
                "schemas/strings.json",
                strings.formatted(meta)));
    assertEquals(List.of(), document.problems());
    assertTrue(document.schema(new SchemaId("schemas/strings.json", "/$defs/s")).isPresent());
  }

  @Test
  void what_a_resource_says_twice_is_ambiguous() {
    String meta = "\"$schema\": \"https://json-schema.org/draft/2019-09/schema\"";
    JsonSchemaDocument document =
        parse(
            "{"
                + meta
                + ", \"properties\": {\"a\": {\"$recursiveAnchor\": true}, \"b\":"
                + " {\"$recursiveRef\": \"#\"}}}");
    assertEquals(Set.of(DynamicAnchors.RECURSIVE), document.anchors().ambiguous());
  }

  @Test
  void yaml_is_read_alike() {
    JsonSchemaDocument document =
        JsonSchemas.parse("order.yaml", "type: object\nrequired: [id]\n", FileSource.empty());
    ObjectSchema root = (ObjectSchema) document.root();
    assertEquals(
        List.of("id"), root.value("required", KeywordValue.Names.class).orElseThrow().names());
  }

  @Test
  void any_text_gives_a_document() {
    for (String text :
        List.of(
            "",
            " ",
            "[",
            "3",
            "null",
            "{\"type\":",
            "\u0000",
            "{\"$ref\": 3}",
            "{\"properties\": []}",
            "{\"$id\": \"::\", \"$ref\": \"%%\"}",
            "{\"$ref\": \"#/a/b\"}",
            "{\"$id\": \"urn:x\", \"$ref\": \"y\"}",
            "{\"enum\": [1e99999999999]}")) {
      JsonSchemaDocument document = parse(text);
      assertEquals("schemas/order.json", document.file());
    }
  }
}
