package dev.meshwright.usecases.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The bar in a text is the caret.
class ReadOutlineTest {

  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final SchemaDetector kinds = new SchemaDetector();

  private String at(String path, String marked) {
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    FileKind kind = kinds.kindOf(path, text);
    FileSource files = FileSource.of(Map.of(path, text));
    return ReadOutline.of(
            kind, path, analyze.analyze(path, text, files, Progress.none()), Progress.none())
        .map(outline ->
            outline.pathTo(caret).stream()
                .map(OutlineEntry::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" > ")))
        .orElse("nothing known");
  }

  @Test
  void avro_tells_the_full_name_and_the_fields() {
    assertEquals(
        "shop > Order > place > city",
        at(
            "order.avsc",
            """
            {"type": "record", "name": "Order", "namespace": "shop", "fields": [
              {"name": "place", "type": {"type": "record", "name": "Place", "fields": [
                {"name": "ci|ty", "type": "string"}]}}]}
            """));
  }

  @Test
  void avro_idl_and_protobuf_tell_their_types() {
    assertEquals(
        "Order > id",
        at("order.avdl", "protocol Shop {\n  record Order {\n    string i|d;\n  }\n}\n"));
    assertEquals(
        "Order > Line > sku",
        at(
            "order.proto",
            "syntax = \"proto3\";\nmessage Order {\n  message Line {\n    string s|ku = 1;\n"
                + "  }\n}\n"));
  }

  @Test
  void json_schema_tells_properties() {
    assertEquals(
        "Order > lines",
        at(
            "order.schema.json",
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order",
             "type": "object", "properties": {"lines": {"type": |"array"}}}
            """));
  }

  @Test
  void a_contract_tells_keys_and_items_by_name() {
    assertEquals(
        "schema > orders > properties > total > description",
        at(
            "orders.odcs.yaml",
            """
            apiVersion: v3.0.2
            kind: DataContract
            id: orders
            schema:
              - name: orders
                properties:
                  - name: id
                  - name: total
                    description: In cents|.
            """));
  }

  @Test
  void of_two_that_meet_the_one_that_begins_is_told() {
    assertEquals("b", at("settings.json", "{\"a\":1,|\"b\":2}"));
    assertEquals("list > [2]", at("settings.json", "{\"list\": [[1],|[2]]}"));
  }

  @Test
  void a_transformation_tells_its_steps() {
    assertEquals(
        "second",
        at(
            "report.sql",
            "WITH first AS (SELECT 1),\nsecond AS (SELECT| 2)\nSELECT * FROM second\n"));
  }

  @Test
  void between_all_parts_there_is_none() {
    assertEquals("", at("order.proto", "syntax = \"proto3\";\n|\nmessage Order {}\n"));
    assertEquals("nothing known", at("notes.txt", "a|b"));
  }
}
