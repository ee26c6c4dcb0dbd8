package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts as they are while someone types: the rest is shown, and can be edited.
class BrokenAvroTest {

  private static final String TEXT =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "id", "type": "long", "doc": "Which."},
          {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["NEW", "DONE"]},
            "default": "NEW"},
          {"name": "lines", "type": {"type": "array", "items": {
            "type": "record", "name": "Line", "fields": [
              {"name": "count", "type": ["null", "int"], "default": null},
              {"name": "item", "type": "string"}
            ]}}},
          {"name": "first", "type": ["null", "Line"], "default": null}
        ]
      }
      """;

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[\\[\\]{}:,]|[a-z0-9]+");

  @Test
  void without_any_token_the_rest_is_shown_and_edited() {
    int shown = without(TEXT);
    int whole = nodes(read(TEXT)).size() * tokens(TEXT);
    assertTrue(shown > whole * 3 / 4, shown + " of " + whole);
  }

  @Test
  void without_any_token_of_made_up_schemas_the_rest_is_edited() {
    for (long seed = 0; seed < 4; seed++) {
      without(MadeAvroSchemas.schema(new Random(seed)));
    }
  }

  private static int tokens(String text) {
    return Math.toIntExact(TOKEN.matcher(text).results().count());
  }

  private static int without(String text) {
    int shown = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      shown += edited(text.substring(0, token.start()) + text.substring(token.end()), true);
    }
    return shown;
  }

  @Test
  void a_text_that_ends_anywhere_can_be_edited() {
    for (int end = 0; end < TEXT.length(); end += 7) {
      edited(TEXT.substring(0, end), false);
    }
  }

  @Test
  void the_two_sides_of_a_conflict_can_be_edited() {
    edited(
        TEXT.replace(
            "    {\"name\": \"id\", \"type\": \"long\", \"doc\": \"Which.\"},\n",
            "<<<<<<< ours\n    {\"name\": \"id\", \"type\": \"int\"},\n=======\n"
                + "    {\"name\": \"id\", \"type\": \"string\"},\n>>>>>>> theirs\n"),
        true);
  }

  /// @param ends whether the text goes on behind what is broken
  /// @return how many rows there are
  private static int edited(String broken, boolean ends) {
    AvroDocument document = read(broken);
    List<StructureNode> nodes = nodes(document);
    for (StructureNode node : nodes) {
      for (SchemaOperation operation : operations(node.path())) {
        try {
          String after = TextEdits.apply(broken, AvroEditor.edits(document, operation));
          // Where the text is broken, nobody can tell what an edit there becomes.
          assertTrue(
              !ends || isBroken(document, node) || syntax(read(after)) <= syntax(document), after);
        } catch (RuntimeException | AssertionError failed) {
          throw new AssertionError(operation + " on\n" + broken, failed);
        }
      }
    }
    return nodes.size();
  }

  private static boolean isBroken(AvroDocument document, StructureNode node) {
    return document.tree().problems().stream()
        .map(problem -> problem.location().range())
        .anyMatch(
            range -> node.range().touches(range.start()) || node.range().touches(range.end()));
  }

  private static long syntax(AvroDocument document) {
    return document.tree().problems().size();
  }

  private static List<SchemaOperation> operations(List<String> path) {
    return List.of(
        new SchemaOperation.Rename(path, "other", true),
        new SchemaOperation.SetType(path, "int"),
        new SchemaOperation.SetType(path, "[\"null\", \"Line\"]"),
        new SchemaOperation.SetDoc(path, Optional.of("words")),
        new SchemaOperation.SetDoc(path, Optional.empty()),
        new SchemaOperation.SetDefault(path, Optional.of("1")),
        new SchemaOperation.SetNullable(path, true),
        new SchemaOperation.SetNullable(path, false),
        new SchemaOperation.SetAliases(path, List.of("b")),
        new SchemaOperation.SetLogicalType(path, Optional.of("date")),
        new SchemaOperation.SetProperty(path, "pii", Optional.of("true")),
        new SchemaOperation.AddField(path, 1, "added", "string", true),
        new SchemaOperation.PasteFields(path, 1, "{\"name\": \"p\", \"type\": \"int\"}"),
        new SchemaOperation.RemoveFields(List.of(path)),
        new SchemaOperation.MoveFields(List.of(path), List.of(), 0));
  }

  private static List<StructureNode> nodes(AvroDocument document) {
    List<StructureNode> all = new ArrayList<>();
    collect(AvroStructure.of(document), all);
    return all;
  }

  private static void collect(StructureNode node, List<StructureNode> into) {
    into.add(node);
    node.children().forEach(child -> collect(child, into));
  }

  private static AvroDocument read(String text) {
    return AvroSchemas.parse("a.avsc", text, FileSource.empty());
  }

  @Test
  void a_field_behind_a_broken_one_is_renamed() {
    String broken = TEXT.replace("\"long\", \"doc\"", "\"long\" \"doc\"");
    assertEquals(broken.replace("\"state\"", "\"status\""), renamed(broken, "state", "status"));
  }

  private static String renamed(String text, String from, String to) {
    List<TextEdit> edits =
        AvroEditor.edits(read(text), new SchemaOperation.Rename(List.of(from), to, false));
    return TextEdits.apply(text, edits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"größe", "名前", "поле", "حقل", "a b", "1st", "é"})
  void a_name_that_avro_does_not_take_is_shown_where_it_is(String name) {
    String text = TEXT.replace("\"id\"", '"' + name + '"');
    List<Problem> problems =
        read(text).problems().stream()
            .filter(problem -> problem.rule().startsWith("avro-name"))
            .toList();
    assertEquals(1, problems.size(), () -> read(text).problems().toString());
    assertEquals('"' + name + '"', problems.getFirst().location().range().of(text));
    assertFalse(renamed(text, name, "id").contains(name));
  }

  @Test
  void marks_line_ends_and_tabs_stay() {
    String odd = "\uFEFF" + TEXT.replace("  ", "\t").replaceFirst("\n", "\r\n");
    assertEquals(List.of(), read(odd).problems());
    assertEquals(odd.replace("\"id\"", "\"key\""), renamed(odd, "id", "key"));
    String added =
        TextEdits.apply(
            odd,
            AvroEditor.edits(
                read(odd), new SchemaOperation.AddField(List.of(), 1, "x", "int", false)));
    assertEquals(List.of(), read(added).problems());
    assertTrue(added.startsWith("\uFEFF{\r\n\t\"type\""), added);
  }

  @Test
  void a_line_of_a_megabyte_is_edited() {
    StringBuilder fields = new StringBuilder("{\"name\": \"id\", \"type\": \"long\"}");
    for (int i = 0; fields.length() < 1_000_000; i++) {
      fields.append(", {\"name\": \"f").append(i).append("\", \"type\": [\"null\", \"string\"]}");
    }
    String text = "{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}";
    assertEquals(text.replace("\"f77\"", "\"g\""), renamed(text, "f77", "g"));
  }
}
