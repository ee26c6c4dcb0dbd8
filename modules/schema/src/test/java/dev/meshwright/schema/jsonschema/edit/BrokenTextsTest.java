package dev.meshwright.schema.jsonschema.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Texts as they are while someone types: the rest is shown, and can be edited.
class BrokenTextsTest {

  private static final String TEXT =
      """
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {
          "id": {"type": "string", "maxLength": 9},
          "state": {
            "type": ["string", "null"],
            "enum": ["NEW", "DONE", null]
          },
          "lines": {
            "type": "array",
            "items": {"type": "object", "properties": {"count": {"$ref": "#/definitions/Count"}}}
          }
        },
        "required": ["id", "lines"],
        "definitions": {
          "Count": {"type": "integer", "minimum": 0}
        }
      }
      """;

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[\\[\\]{}:,]|[a-z0-9]+");

  @Test
  void without_any_token_the_rest_is_shown_and_edited() {
    int whole = nodes(read(TEXT)).size();
    int shown = 0;
    int texts = 0;
    Matcher token = TOKEN.matcher(TEXT);
    while (token.find()) {
      String broken = TEXT.substring(0, token.start()) + TEXT.substring(token.end());
      shown += edited(broken, true);
      texts++;
    }
    assertTrue(shown > whole * texts * 3 / 4, shown + " of " + whole * texts);
  }

  @Test
  void a_text_that_ends_anywhere_can_be_edited() {
    for (int end = 0; end < TEXT.length(); end += 11) {
      edited(TEXT.substring(0, end), false);
    }
  }

  @Test
  void the_two_sides_of_a_conflict_can_be_edited() {
    edited(
        TEXT.replace(
            "    \"id\": {\"type\": \"string\", \"maxLength\": 9},\n",
            "<<<<<<< ours\n    \"id\": {\"type\": \"string\"},\n=======\n"
                + "    \"id\": {\"type\": \"integer\"},\n>>>>>>> theirs\n"),
        true);
  }

  /// @param ends whether the text goes on behind what is broken
  /// @return how many rows there are
  private static int edited(String broken, boolean ends) {
    JsonSchemaDocument document = read(broken);
    List<StructureNode> nodes = nodes(document);
    for (StructureNode node : nodes) {
      for (SchemaOperation operation : operations(node.path())) {
        try {
          List<TextEdit> edits = new JsonSchemaEditor(document).edits(operation);
          String after = TextEdits.apply(broken, edits);
          // Where the text is broken, nobody can tell what an edit there becomes.
          assertTrue(
              !ends || isBroken(document, node) || syntax(read(after)) <= syntax(document),
              () -> after);
        } catch (RuntimeException | AssertionError failed) {
          throw new AssertionError(operation + " on\n" + broken, failed);
        }
      }
    }
    return nodes.size();
  }

  private static boolean isBroken(JsonSchemaDocument document, StructureNode node) {
    return document.tree().problems().stream()
        .map(problem -> problem.location().range())
        .anyMatch(
            range -> node.range().touches(range.start()) || node.range().touches(range.end()));
  }

  private static long syntax(JsonSchemaDocument document) {
    return document.tree().problems().size();
  }

  private static List<SchemaOperation> operations(List<String> path) {
    return List.of(
        new SchemaOperation.Rename(path, "other", false),
        new SchemaOperation.SetType(path, "integer"),
        new SchemaOperation.SetType(path, "{\"$ref\": \"#/definitions/Count\"}"),
        new SchemaOperation.SetDoc(path, Optional.of("words")),
        new SchemaOperation.SetNullable(path, true),
        new SchemaOperation.SetNullable(path, false),
        new SchemaOperation.SetProperty(path, "required", Optional.of("true")),
        new SchemaOperation.SetProperty(path, "required", Optional.empty()),
        new SchemaOperation.AddField(path, 1, "added", "string", false),
        new SchemaOperation.RemoveFields(List.of(path)),
        new SchemaOperation.MoveFields(List.of(path), List.of(), 0));
  }

  private static List<StructureNode> nodes(JsonSchemaDocument document) {
    List<StructureNode> all = new ArrayList<>();
    collect(JsonSchemaStructure.of(document), all);
    return all;
  }

  private static void collect(StructureNode node, List<StructureNode> into) {
    into.add(node);
    node.children().forEach(child -> collect(child, into));
  }

  private static JsonSchemaDocument read(String text) {
    return JsonSchemas.parse("a.json", text, FileSource.empty());
  }

  @Test
  void a_member_behind_a_broken_one_is_renamed() {
    String broken = TEXT.replace("\"string\", \"maxLength\"", "\"string\" \"maxLength\"");
    assertEquals(
        broken.replace("\"state\"", "\"status\""),
        TextEdits.apply(
            broken,
            new JsonSchemaEditor(read(broken))
                .edits(new SchemaOperation.Rename(List.of("properties state"), "status", false))));
  }
}
