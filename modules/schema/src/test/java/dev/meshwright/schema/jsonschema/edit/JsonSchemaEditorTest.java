package dev.meshwright.schema.jsonschema.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the editor says there is to choose from, and what goes from one file to another.
class JsonSchemaEditorTest {

  private static final String NEWEST =
      "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", ";
  private static final String DRAFT_04 =
      "\"$schema\": \"http://json-schema.org/draft-04/schema#\", ";

  private static JsonSchemaDocument read(String text) {
    return JsonSchemas.parse("shop/order.schema.json", text, FileSource.empty());
  }

  private static JsonSchemaEditor editor(String text) {
    return new JsonSchemaEditor(read(text));
  }

  private static List<String> path(String... steps) {
    return Arrays.asList(steps);
  }

  private static Map<String, DeclarationProperty> properties(String text, String... steps) {
    return editor(text).properties(path(steps)).stream()
        .collect(Collectors.toMap(DeclarationProperty::name, property -> property));
  }

  @Test
  void members_are_copied_with_the_definitions_they_need() {
    String from =
        """
        {
          "definitions": {
            "Cents": {"type": "integer"},
            "Money": {
              "properties": {
                "cents": {"$ref": "#/definitions/Cents"}
              }
            },
            "Other": {}
          },
          "properties": {
            "price": {"$ref": "#/definitions/Money"},
            "tax": {"$ref": "#/definitions/Money"}
          }
        }
        """;
    String copied = editor(from).copied(List.of(path("properties tax"), path("properties price")));
    String into =
        """
        {
        \t"$schema": "https://json-schema.org/draft/2020-12/schema",
        \t"properties": {
        \t\t"price": {
        \t\t\t"type": "string"
        \t\t}
        \t}
        }
        """;
    String pasted =
        TextEdits.apply(
            into, editor(into).edits(new SchemaOperation.PasteFields(List.of(), 1, copied)));
    assertEquals(
        """
        {
        \t"$schema": "https://json-schema.org/draft/2020-12/schema",
        \t"properties": {
        \t\t"price": {
        \t\t\t"type": "string"
        \t\t},
        \t\t"price2": {"$ref": "#/$defs/Money"},
        \t\t"tax": {"$ref": "#/$defs/Money"}
        \t},
        \t"$defs": {
        \t\t"Money": {
        \t\t\t"properties": {
        \t\t\t\t"cents": {"$ref": "#/$defs/Cents"}
        \t\t\t}
        \t\t},
        \t\t"Cents": {"type": "integer"}
        \t}
        }
        """,
        pasted);
    assertEquals(List.of(), read(pasted).problems());
    // In their own file the definitions are there.
    String twice =
        TextEdits.apply(
            from, editor(from).edits(new SchemaOperation.PasteFields(List.of(), 9, copied)));
    assertEquals(
        from.replace(
            "\"tax\": {\"$ref\": \"#/definitions/Money\"}",
            "\"tax\": {\"$ref\": \"#/definitions/Money\"},\n"
                + "    \"price2\": {\"$ref\": \"#/definitions/Money\"},\n"
                + "    \"tax2\": {\"$ref\": \"#/definitions/Money\"}"),
        twice);
  }

  @Test
  void values_are_copied_as_JSON() {
    String text = "{\"properties\": {\"a\": {\"enum\": [\"x\", 1, \"y\"]}}}";
    assertEquals(
        "\"x\",\n1",
        editor(text)
            .copied(List.of(path("properties a", "value 1"), path("properties a", "enum x"))));
  }

  @Test
  void keywords_are_those_of_the_type_and_the_draft() {
    String old =
        "{" + DRAFT_04 + "\"properties\": {\"a\": {\"type\": \"number\", \"x-unit\": [\"m\"]}}}";
    Map<String, DeclarationProperty> number = properties(old, "properties a");
    assertEquals(DeclarationProperty.Kind.FLAG, number.get("exclusiveMinimum").kind());
    assertEquals(DeclarationProperty.Kind.NUMBER, number.get("minimum").kind());
    assertEquals(Optional.of("[\"m\"]"), number.get("x-unit").value());
    assertEquals(DeclarationProperty.Kind.WRITTEN, number.get("x-unit").kind());
    assertTrue(
        Stream.of("minLength", "const", "deprecated", "contains", "if", "examples")
            .noneMatch(number::containsKey),
        number.toString());
    Map<String, DeclarationProperty> text =
        properties(
            "{"
                + NEWEST
                + "\"required\": [\"a\"], \"properties\": {\"a\": {\"type\": \"string\","
                + " \"enum\": [\"x\", \"y\"], \"deprecated\": true}}}",
            "properties a");
    assertEquals(Optional.of("true"), text.get("required").value());
    assertEquals(Optional.of("true"), text.get("deprecated").value());
    assertEquals(Optional.of("x, y"), text.get("enum").value());
    assertEquals(DeclarationProperty.Kind.LIST, text.get("enum").kind());
    assertEquals(DeclarationProperty.Kind.TEXT, text.get("pattern").kind());
    assertTrue(text.keySet().containsAll(Set.of("contentEncoding", "const", "anyOf", "$anchor")));
    assertTrue(
        properties("{" + NEWEST + "\"type\": \"array\"}")
            .keySet()
            .containsAll(Set.of("minItems", "uniqueItems", "contains", "minContains")));
    assertEquals(
        List.of("true", "false"),
        properties("{\"type\": \"object\"}").get("additionalProperties").choices());
    assertEquals(
        DeclarationProperty.Kind.WRITTEN,
        properties("{\"additionalProperties\": {\"type\": \"string\"}}")
            .get("additionalProperties")
            .kind());
  }

  @Test
  void the_root_says_its_draft() {
    DeclarationProperty draft = properties("{" + DRAFT_04 + "\"type\": \"object\"}").get("$schema");
    assertEquals(DeclarationProperty.Kind.CHOICE, draft.kind());
    assertEquals(Optional.of("http://json-schema.org/draft-04/schema#"), draft.value());
    assertTrue(draft.choices().contains(draft.value().get()));
    assertFalse(properties("{\"properties\": {\"a\": {}}}", "properties a").containsKey("$schema"));
  }

  @Test
  void parts_are_those_that_an_operation_changes() {
    String text =
        "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {\"enum\": [\"x\"]}, \"c\": true,"
            + " \"d\": {\"type\": \"array\", \"items\": {\"type\": \"object\"}}},"
            + " \"anyOf\": [{}, {}]}";
    JsonSchemaEditor editor = editor(text);
    assertEquals(
        Set.of(DeclarationPart.NAME, DeclarationPart.DOC, DeclarationPart.MEMBERS),
        editor.parts(List.of()));
    assertEquals(
        Set.of(
            DeclarationPart.NAME,
            DeclarationPart.TYPE,
            DeclarationPart.NULLABLE,
            DeclarationPart.LOGICAL_TYPE,
            DeclarationPart.DEFAULT,
            DeclarationPart.DOC,
            DeclarationPart.PLACE),
        editor.parts(path("properties a")));
    assertTrue(editor.parts(path("properties b")).contains(DeclarationPart.MEMBERS));
    assertEquals(
        Set.of(DeclarationPart.NAME, DeclarationPart.PLACE),
        editor.parts(path("properties b", "enum x")));
    assertFalse(editor.parts(path("properties c")).contains(DeclarationPart.NULLABLE));
    assertEquals(
        Set.of(
            DeclarationPart.TYPE,
            DeclarationPart.NULLABLE,
            DeclarationPart.DEFAULT,
            DeclarationPart.DOC,
            DeclarationPart.MEMBERS),
        editor.parts(path("properties d", "items")));
    assertTrue(editor.parts(path("anyOf 2")).contains(DeclarationPart.PLACE));
    assertEquals(Set.of(), editor.parts(path("properties gone")));
  }

  @Test
  void types_are_those_of_the_language_and_the_file() {
    String text =
        "{"
            + NEWEST
            + "\"title\": \"Order\", \"$defs\": {\"Money/€\": {\"description\": \"An amount.\","
            + " \"properties\": {\"cents\": {\"type\": \"integer\"}}}}, \"properties\":"
            + " {\"a\": {\"type\": \"integer\"}}}";
    List<TypeChoice> types = editor(text).types(path("properties a"));
    TypeChoice money = one(types, "Money/€");
    assertEquals(TypeChoice.Kind.OWN, money.kind());
    assertEquals("{\"$ref\": \"#/$defs/Money~1%E2%82%AC\"}", money.written());
    assertEquals("An amount.\ncents: integer", money.preview());
    assertEquals("{\"$ref\": \"#\"}", one(types, "Order").written());
    assertEquals("{\"type\": \"string\"}", one(types, "string").written());
    assertEquals("{\"type\": \"string\", \"format\": \"uuid\"}", one(types, "uuid").written());
    TypeChoice array = one(types, "array<>");
    assertEquals(
        "{\"type\": \"array\", \"items\": {\"$ref\": \"#\"}}",
        array.of(one(types, "Order")).written());
    assertEquals("{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}", array.written());
    assertTrue(
        editor("{" + DRAFT_04 + "\"a\": 1}").types(List.of()).stream()
            .noneMatch(type -> type.label().equals("uuid")));
  }

  private static TypeChoice one(List<TypeChoice> types, String label) {
    boolean container = label.endsWith("<>");
    return types.stream()
        .filter(type ->
            type.label().equals(label.replace("<>", ""))
                && (type.kind() == TypeChoice.Kind.CONTAINER) == container)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void types_of_other_files_are_reached_by_their_way_or_their_id() {
    FileSource files =
        FileSource.of(
            Map.of(
                "common/money x.schema.json",
                "{\"title\": \"Money\", \"definitions\": {\"Cents\": {\"type\": \"integer\"}}}",
                "shop/line.json",
                "{" + NEWEST + "\"$id\": \"https://shop.example/line\", \"type\": \"object\"}",
                "shop/data.json",
                "{\"type\": \"object\"}"));
    assertEquals(
        List.of(
            "Money {\"$ref\": \"../common/money%20x.schema.json\"}",
            "Cents {\"$ref\": \"../common/money%20x.schema.json#/definitions/Cents\"}",
            "line.json {\"$ref\": \"line.json\"}"),
        editor("{}").otherTypes(files).map(type -> type.label() + " " + type.written()).toList());
    assertTrue(
        editor("{\"$id\": \"https://shop.example/order\"}")
            .otherTypes(files)
            .anyMatch(type -> type.written().equals("{\"$ref\": \"https://shop.example/line\"}")));
    JsonSchemaDocument using =
        JsonSchemas.parse(
            "shop/order.schema.json",
            "{\"properties\": {\"a\": {\"$ref\":"
                + " \"../common/money%20x.schema.json#/definitions/Cents\"}}}",
            files);
    assertEquals(List.of(), using.problems());
  }

  @Test
  void formats_are_offered_for_texts() {
    String text =
        "{\"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}, \"b\": {\"type\":"
            + " \"integer\"}}}";
    assertTrue(editor(text).logicalTypes(path("properties a")).contains("date"));
    assertEquals(List.of(), editor(text).logicalTypes(path("properties b")));
  }

  @Test
  void rows_carry_what_tables_need() {
    String text =
        """
        {"type": "object", "properties": {
          "a": {"type": ["string", "null"], "default": "x"},
          "b": {"enum": ["x", 1]},
          "c": {"anyOf": [{"$ref": "#"}, {"type": "null"}]},
          "d": {"type": "array", "items": {"type": "object"}},
          "e": {"type": "string", "format": "date"}
        }}
        """;
    StructureNode root = JsonSchemaStructure.of(read(text));
    List<StructureNode> rows = root.children();
    assertTrue(root.type().holdsFields());
    StructureNode a = rows.get(0);
    assertEquals(Optional.of("\"x\""), a.defaultValue());
    assertEquals("string", a.type().present());
    assertTrue(a.type().nullable());
    StructureNode b = rows.get(1);
    assertTrue(b.type().holdsSymbols());
    assertEquals(
        List.of(path("properties b", "enum x"), path("properties b", "value 1")),
        b.children().stream().map(StructureNode::path).toList());
    assertEquals(NodeKind.ENUM_VALUE, b.children().getFirst().kind());
    assertTrue(rows.get(2).type().nullable());
    assertEquals("\u2192 #", rows.get(2).type().present());
    assertFalse(rows.get(3).type().holdsFields());
    assertTrue(rows.get(3).children().getFirst().type().holdsFields());
    assertEquals(Optional.of("date"), rows.get(4).type().logical());
    assertEquals("{\"type\": \"string\", \"format\": \"date\"}", rows.get(4).type().oneLine());
    // What the cell shows, given back, changes nothing.
    for (StructureNode row : rows) {
      assertEquals(
          List.of(),
          editor(text).edits(new SchemaOperation.SetType(row.path(), row.type().oneLine())),
          row.type().oneLine());
    }
  }
}
