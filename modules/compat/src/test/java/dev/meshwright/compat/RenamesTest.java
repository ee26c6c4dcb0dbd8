package dev.meshwright.compat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A rename is said as such, not as a removal and an addition.
final class RenamesTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "id", "type": "string"},
        {"name": "%s", "type": "%s"%s},
        {"name": "total", "type": "long"}]}
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      message Order { string id = 1; %s long_name = 9; %s }
      """;

  private static final String JSON =
      """
      {"properties": {
         "id": {"type": "string"}, %s, "total": {"type": "integer"}}%s}
      """;

  @Test
  void avro_says_a_rename_by_its_alias() {
    said(
        Engine.AVRO,
        AVRO.formatted("note", "string", ""),
        AVRO.formatted("remark", "string", ", \"aliases\": [\"note\"]"),
        "avro-field-renamed-with-alias");
  }

  @Test
  void avro_suspects_a_rename_by_place_and_type() {
    said(
        Engine.AVRO,
        AVRO.formatted("note", "string", ""),
        AVRO.formatted("remark", "string", ""),
        "avro-field-rename-suspected");
    said(
        Engine.AVRO,
        AVRO.formatted("note", "string", ""),
        AVRO.formatted("remark", "double", ""),
        "avro-field-added-no-default",
        "avro-field-removed-no-default");
  }

  @Test
  void protobuf_knows_a_renamed_field_by_its_number() {
    said(
        Engine.PROTOBUF,
        PROTO.formatted("int32", "bool gift = 2;"),
        PROTO.formatted("int32", "bool present = 2;"),
        "proto-field-renamed",
        "proto-json-name-changed");
  }

  @Test
  void protobuf_knows_renamed_types_by_what_they_declare() {
    String text =
        "syntax = \"proto3\"; message %1$s { int32 a = 1; bool b = 2; } message M { %1$s x = 1; }";
    said(Engine.PROTOBUF, text.formatted("Old"), text.formatted("New"), "proto-message-renamed");
    String type = "syntax = \"proto3\"; enum %1$s { A = 0; B = 1; } message M { %1$s x = 1; }";
    said(Engine.PROTOBUF, type.formatted("Old"), type.formatted("New"), "proto-enum-renamed");
  }

  @Test
  void json_schema_suspects_a_rename_by_spelling() {
    said(
        Engine.JSON_SCHEMA,
        JSON.formatted("\"userName\": {\"type\": \"string\"}", ""),
        JSON.formatted("\"user_name\": {\"type\": \"string\"}", ""),
        "json-property-renamed");
  }

  @Test
  void json_schema_suspects_a_rename_where_one_property_came_for_another() {
    String closed = ", \"additionalProperties\": false";
    String before = JSON.formatted("\"note\": {\"type\": \"string\", \"maxLength\": 9}", closed);
    String after = JSON.formatted("\"remark\": {\"maxLength\": 9, \"type\": \"string\"}", closed);
    Finding finding = said(Engine.JSON_SCHEMA, before, after, "json-property-renamed").getFirst();
    assertTrue(finding.message().contains("note looks renamed: remark"), finding.message());
    assertEquals("$.remark", finding.path());
  }

  @Test
  void json_schema_suspects_none_where_several_came_or_the_schema_differs() {
    said(
        Engine.JSON_SCHEMA,
        JSON.formatted("\"note\": {\"type\": \"string\"}", ""),
        JSON.formatted("\"remark\": {\"type\": \"boolean\"}", ""),
        "json-property-added-open",
        "json-property-removed-open");
    said(
        Engine.JSON_SCHEMA,
        JSON.formatted("\"note\": {\"type\": \"string\"}", ""),
        JSON.formatted("\"x\": {\"type\": \"string\"}, \"remark\": {\"type\": \"string\"}", ""),
        "json-property-added-open",
        "json-property-added-open",
        "json-property-removed-open");
  }

  @Test
  void avro_suspects_renames_of_as_many_fields_as_there_are() {
    List<Finding> findings =
        Engine.AVRO
            .compare(manyFields("fieldName%d", ""), manyFields("field_name%d", ""))
            .findings();
    assertEquals(
        Map.of("avro-field-rename-suspected", 1_500L),
        findings.stream().collect(groupingBy(Finding::rule, counting())));
    assertTrue(
        findings.stream()
            .anyMatch(finding ->
                finding
                    .message()
                    .startsWith("field_name1499 looks like a new name for fieldName1499")));
  }

  @Test
  void avro_takes_the_first_field_that_came_and_is_alike() {
    String record = "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}";
    String field = "{\"name\": \"%s\", \"type\": \"%s\", \"doc\": \"%s\"}";
    List<Finding> findings =
        Engine.AVRO
            .compare(
                record.formatted(
                    String.join(
                        ",",
                        field.formatted("a", "int", "one"),
                        field.formatted("kept", "int", ""),
                        field.formatted("b", "long", "two"),
                        field.formatted("c", "long", "three"))),
                record.formatted(
                    String.join(
                        ",",
                        field.formatted("kept", "int", ""),
                        field.formatted("x", "long", "three"),
                        field.formatted("y", "int", "one"),
                        field.formatted("z", "long", "two"))))
            .findings();
    assertEquals(
        List.of(
            "x looks like a new name for b",
            "y looks like a new name for a",
            "z looks like a new name for c"),
        findings.stream()
            .map(finding -> finding.message().split(",", 2)[0])
            .filter(message -> message.contains("looks like"))
            .sorted()
            .toList());
  }

  @Test
  void json_schema_finds_two_thousand_renames_and_says_where_it_did_not_search() {
    String renamed = manyProperties("fieldName%d");
    assertEquals(
        Map.of("json-property-renamed", 2_000L),
        Engine.JSON_SCHEMA.compare(renamed, manyProperties("field_name%d")).findings().stream()
            .collect(groupingBy(Finding::rule, counting())));
    List<Finding> unlike =
        Engine.JSON_SCHEMA.compare(renamed, manyProperties("%d_other_words")).findings();
    assertTrue(
        unlike.stream()
            .filter(finding -> finding.rule().startsWith("json-property-removed"))
            .allMatch(
                finding -> finding.message().contains("names were not compared letter by letter")),
        unlike.getFirst().toString());
  }

  private static String manyFields(String name, String more) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}"
        .formatted(
            IntStream.range(0, 1_500)
                .mapToObj(
                    i -> "{\"name\": \"" + name.formatted(i) + "\", \"type\": \"int\"" + more + "}")
                .collect(joining(",")));
  }

  private static String manyProperties(String name) {
    return "{\"properties\": {%s}}"
        .formatted(
            IntStream.range(0, 2_000)
                .mapToObj(i -> "\"" + name.formatted(i) + "\": {\"type\": \"string\"}")
                .collect(joining(",")));
  }

  private static List<Finding> said(Engine engine, String before, String after, String... rules) {
    List<Finding> findings = engine.compare(before, after).findings();
    assertEquals(List.of(rules), findings.stream().map(Finding::rule).sorted().toList());
    return findings;
  }
}
