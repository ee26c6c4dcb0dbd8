package dev.meshwright.schema.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaLanguageTest {

  /// One order, in every language: a text and a list of lines with a count, of another file.
  private static final Map<SchemaFormat, Map<String, String>> ORDERS =
      Map.of(
          SchemaFormat.AVRO,
          Map.of(
              "order.avsc",
              """
              {"type": "record", "name": "Order", "namespace": "shop", "fields": [
                {"name": "id", "type": "string", "doc": "Never reused."},
                {"name": "lines", "type": {"type": "array", "items": "shop.Line"}}
              ]}
              """,
              "line.avsc",
              """
              {"type": "record", "name": "Line", "namespace": "shop", "fields": [
                {"name": "count", "type": "int", "pii": true}
              ]}
              """),
          SchemaFormat.PROTOBUF,
          Map.of(
              "order.proto",
              """
              syntax = "proto3";
              package shop;
              import "line.proto";
              message Order {
                // Never reused.
                string id = 1;
                repeated Line lines = 2;
              }
              """,
              "line.proto",
              """
              syntax = "proto2";
              package shop;
              message Line { required int32 count = 1 [(acme.pii) = "yes"]; }
              """),
          SchemaFormat.JSON_SCHEMA,
          Map.of(
              "order.schema.json",
              """
              {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "shop.Order",
               "type": "object", "required": ["id"], "properties": {
                "id": {"type": "string", "description": "Never reused."},
                "lines": {"type": "array", "items": {"$ref": "line.schema.json"}}
              }}
              """,
              "line.schema.json",
              """
              {"$schema": "https://json-schema.org/draft/2020-12/schema",
               "type": "object", "required": ["count"], "properties": {
                "count": {"type": "integer", "x-pii": true}
              }}
              """));

  private static ParsedText<?> order(SchemaFormat format) {
    Map<String, String> files = ORDERS.get(format);
    String path = "order" + format.ending();
    return parse(format, path, files.get(path), FileSource.of(files));
  }

  private static ParsedText<?> parse(
      SchemaFormat format, String path, String text, FileSource files) {
    return ParsedText.parse(SchemaLanguage.of(format), path, text, files, Optional.empty());
  }

  private static StructureNode node(StructureNode root, String name) {
    return root.name().equals(name)
        ? root
        : root.children().stream()
            .filter(child -> child.name().equals(name) || !child.children().isEmpty())
            .map(child -> node(child, name))
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void every_language_says_what_is_declared_and_where(SchemaFormat format) {
    ParsedText<?> order = order(format);
    assertEquals(format, order.format());
    StructureNode id = node(order.structure().root(), "id");
    String text = ORDERS.get(format).get("order" + format.ending());
    assertEquals(NodeKind.FIELD, id.kind());
    assertEquals("string", id.type().label());
    assertEquals("Never reused.", id.documentation());
    assertEquals("id", id.at().findingSteps().orElseThrow().getLast());
    assertEquals("id", id.nameRange().of(text).replace("\"", ""));
    assertEquals(id, order.structure().root().at(id.nameRange().end()).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void every_language_looks_up_what_types_of_other_files_hold(SchemaFormat format) {
    RecordType row = order(format).structure().records().getFirst();
    assertEquals("shop.Order", row.fullName());
    RecordField lines = row.fields().get(1);
    FieldType.ListOf list = assertInstanceOf(FieldType.ListOf.class, lines.type().values());
    FieldType.Struct line = assertInstanceOf(FieldType.Struct.class, list.item());
    RecordField count = line.fields().get().getFirst();
    assertEquals("count", count.name());
    assertInstanceOf(FieldType.Int.class, count.type().values());
    assertEquals(Presence.REQUIRED, count.presence());
    assertTrue(count.isNeeded());
    assertEquals("line" + format.ending(), count.location().file());
    assertTrue(count.attributes().stream().anyMatch(own -> own.name().endsWith("pii")));
    assertEquals(1, lines.type().fields().get().size());
    assertEquals(
        Optional.empty(), count.widening().widen(new FieldType.Int("BIGINT", 63, true, false)));
  }

  @ParameterizedTest
  @EnumSource
  void a_structure_is_worked_out_once(SchemaFormat format) {
    ParsedText<?> order = order(format);
    assertSame(order.structure().root(), order.structure().root());
    assertSame(order.structure().records(), order.structure().records());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_broken_has_a_structure_all_the_same(SchemaFormat format) {
    for (String text :
        List.of("", "{", "}", "[1]", "message {", "syntax = \"proto3\"; message M {")) {
      ParsedText<?> parsed = parse(format, "a" + format.ending(), text, FileSource.empty());
      assertEquals(List.of(), parsed.structure().root().path());
      assertEquals(
          List.of(),
          parsed.structure().records().stream()
              .map(RecordType::fields)
              .flatMap(List::stream)
              .toList());
    }
  }

  @Test
  void the_structure_of_avro_is_edited_and_that_of_its_idl_is_not() {
    ParsedText<?> order = order(SchemaFormat.AVRO);
    String text = ORDERS.get(SchemaFormat.AVRO).get("order.avsc");
    SchemaEditor editor = order.editor().orElseThrow();
    assertEquals(
        text.replace("\"string\"", "\"bytes\""),
        TextEdits.apply(text, editor.edits(new SchemaOperation.SetType(List.of("id"), "bytes"))));
    assertTrue(editor.edits(new SchemaOperation.SetType(List.of("gone"), "bytes")).isEmpty());
    String type = "{\"type\": \"record\", \"name\": \"R\", \"fields\": []}";
    String protocol = "{\"protocol\": \"P\", \"types\": [" + type + "]}";
    SchemaEditor inside =
        parse(SchemaFormat.AVRO, "p.avpr", protocol, FileSource.empty()).editor().orElseThrow();
    assertEquals(
        protocol.replace(
            "[]", "[{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}]"),
        TextEdits.apply(
            protocol, inside.edits(new SchemaOperation.AddField(List.of(), 0, "a", "int", true))));
    // Messages of a protocol name types too.
    assertEquals(List.of(), inside.edits(new SchemaOperation.Rename(List.of(), "Other", false)));
    assertFalse(
        parse(SchemaFormat.AVRO, "p.avdl", "schema int;", FileSource.empty()).editor().isPresent());
  }

  @Test
  void every_protobuf_file_is_edited_by_the_paths_of_its_structure() {
    ParsedText<?> order = order(SchemaFormat.PROTOBUF);
    SchemaEditor editor = order.editor().orElseThrow();
    List<String> path = order.structure().root().children().getFirst().path();
    assertFalse(editor.parts(path).isEmpty());
    assertFalse(editor.edits(new SchemaOperation.SetDoc(path, Optional.of("new"))).isEmpty());
    assertTrue(
        parse(SchemaFormat.PROTOBUF, "b.proto", "message {", FileSource.empty())
            .editor()
            .isPresent());
  }

  @Test
  void an_edit_reaches_the_record_that_the_structure_shows_not_one_that_is_referred_to() {
    String other =
        "{\"type\": \"record\", \"name\": \"Other\", \"fields\": [{\"name\": \"x\", \"type\":"
            + " \"int\"}]}";
    String text =
        """
        {"type": "record", "name": "R", "fields": [{"name": "f", "type": ["null", "Other",
          {"type": "record", "name": "Inline", "fields": [{"name": "x", "type": "int"}]}]}]}
        """;
    ParsedText<?> parsed =
        parse(
            SchemaFormat.AVRO,
            "r.avsc",
            text,
            FileSource.of(Map.of("other.avsc", other, "r.avsc", text)));
    StructureNode field = parsed.structure().root().children().getFirst();
    assertEquals(List.of("x"), field.children().stream().map(StructureNode::name).toList());
    SchemaEditor editor = parsed.editor().orElseThrow();
    assertEquals(
        text.replace(
            "{\"name\": \"x\", \"type\": \"int\"}", "{\"name\": \"x\", \"type\": \"long\"}"),
        TextEdits.apply(
            text, editor.edits(new SchemaOperation.SetType(List.of("f", "x"), "long"))));
    String referring =
        "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\":"
            + " \"Other\"}]}";
    ParsedText<?> outside =
        parse(
            SchemaFormat.AVRO,
            "r.avsc",
            referring,
            FileSource.of(Map.of("other.avsc", other, "r.avsc", referring)));
    assertTrue(
        outside
            .editor()
            .orElseThrow()
            .edits(new SchemaOperation.SetType(List.of("f", "x"), "long"))
            .isEmpty());
  }

  @Test
  void null_is_offered_only_where_the_list_of_types_has_brackets() {
    String yaml =
        """
        type: object
        properties:
          block:
            type:
              - string
          flow:
            type: [string]
        """;
    List<RecordField> fields =
        parse(SchemaFormat.JSON_SCHEMA, "r.schema.yaml", yaml, FileSource.empty())
            .structure()
            .records()
            .getFirst()
            .fields();
    assertTrue(fields.getFirst().widening().allowNull().isEmpty());
    assertEquals(
        yaml.replace("[string]", "[string, \"null\"]"),
        TextEdits.apply(
            yaml,
            fields.getLast().widening().allowNull().orElseThrow().edits().stream()
                .map(edit -> edit.edit())
                .toList()));
  }

  @Test
  void of_two_fields_with_one_name_each_is_declared() {
    String text =
        "{\"type\": \"record\", \"name\": \"R\", \"fields\": ["
            + "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"a\", \"type\": \"long\"}]}";
    List<StructureNode> fields =
        parse(SchemaFormat.AVRO, "r.avsc", text, FileSource.empty()).structure().root().children();
    assertEquals(List.of("int", "long"), fields.stream().map(n -> n.type().label()).toList());
  }

  @Test
  void numbers_are_widened_where_old_data_stays_readable() {
    FieldType.Int big = new FieldType.Int("BIGINT", 63, true, false);
    String avro =
        "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\":"
            + " \"int\"}]}";
    RecordField field =
        parse(SchemaFormat.AVRO, "r.avsc", avro, FileSource.empty())
            .structure()
            .records()
            .getFirst()
            .fields()
            .getFirst();
    assertEquals("Make a a long in the schema", field.widening().widen(big).orElseThrow().title());
    assertEquals("Let a be null in the schema", field.widening().allowNull().orElseThrow().title());
    String proto = "syntax = \"proto3\"; message M { int32 a = 1; }";
    RecordField member =
        parse(SchemaFormat.PROTOBUF, "m.proto", proto, FileSource.empty())
            .structure()
            .records()
            .getFirst()
            .fields()
            .getFirst();
    assertEquals(
        "Make a an int64 in the schema", member.widening().widen(big).orElseThrow().title());
    assertFalse(member.takesNull());
  }
}
