package dev.meshwright.schema.jsonschema.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Refactorings of texts that are broken, large or odd.
class OddTextsTest {

  private static final String TEXT =
      """
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://example.org/a.schema.json",
        "title": "Order",
        "type": "object",
        "properties": {
          "id": {"type": "string", "maxLength": 9},
          "state": {"enum": ["NEW", "DONE"]},
          "count": {"$ref": "#/definitions/Count"}
        },
        "required": ["id"],
        "dependencies": {"id": ["state"]},
        "definitions": {
          "Count": {"type": "integer", "minimum": 0}
        }
      }
      """;

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[\\[\\]{}:,]|[a-z0-9]+");

  @Test
  void without_any_token_a_refactoring_is_done_or_refused() {
    Matcher token = TOKEN.matcher(TEXT);
    int refused = 0;
    while (token.find()) {
      refused += all(TEXT.substring(0, token.start()) + TEXT.substring(token.end()));
    }
    assertTrue(refused > 100);
    assertTrue(all(TEXT) < 60);
  }

  @Test
  void a_text_with_conflict_markers_is_refused_where_they_are() {
    String broken = TEXT.replace("  \"required\"", "<<<<<<< ours\n  \"required\"");
    JsonSchemaDocument document = read(broken);
    Result<Refactored> result =
        refactor(document, new Refactoring.Rename(List.of("properties id"), "key", false));
    assertTrue(result instanceof Result.Failed);
    assertEquals("json-refactor-broken", result.problems().getFirst().rule());
    assertEquals(11, result.problems().getFirst().location().start().line());
  }

  /// @return how many refactorings were refused
  private static int all(String text) {
    JsonSchemaDocument document = read(text);
    List<StructureNode> nodes = new ArrayList<>();
    collect(JsonSchemaStructure.of(document), nodes);
    int refused = 0;
    for (StructureNode node : nodes) {
      for (Refactoring one : refactorings(node.path())) {
        Result<Refactored> result = refactor(document, one);
        if (result instanceof Result.Failed) {
          refused++;
        } else {
          assertFalse(result.optional().orElseThrow().edits().isEmpty(), one::toString);
        }
      }
    }
    return refused;
  }

  private static List<Refactoring> refactorings(List<String> path) {
    return List.of(
        new Refactoring.Rename(path, "other", false),
        new Refactoring.Rename(path, "other", true),
        new Refactoring.RenameNamespace("https://example.org/b", false),
        new Refactoring.MoveType(path, "b.schema.json"),
        new Refactoring.ExtractType(path, "Other"),
        new Refactoring.GroupFields(List.of(path), "Other", "other"),
        new Refactoring.Inline(path),
        new Refactoring.SetPresence(path, true, Optional.empty()),
        new Refactoring.SetPresence(path, false, Optional.of("1")),
        new Refactoring.ChangeType(path, "number"),
        new Refactoring.Deprecate(path, Optional.empty()),
        new Refactoring.Remove(List.of(path)),
        new Refactoring.Split(path, List.of("p", "q")),
        new Refactoring.Merge(List.of(path, path), "p"),
        new Refactoring.Reorder(List.of(path), 0),
        new Refactoring.Upgrade("2020-12"),
        new Refactoring.AddField(path, "p", "string"));
  }

  private static void collect(StructureNode node, List<StructureNode> into) {
    into.add(node);
    node.children().forEach(child -> collect(child, into));
  }

  private static JsonSchemaDocument read(String text) {
    return JsonSchemas.parse("a.schema.json", text, FileSource.empty());
  }

  private static Result<Refactored> refactor(JsonSchemaDocument document, Refactoring one) {
    return new JsonSchemaRefactorings(document)
        .refactor(
            one,
            List.of(document.file()),
            FileSource.of(Map.of(document.file(), document.text())),
            Progress.none());
  }

  @Test
  void a_byte_order_mark_mixed_line_ends_and_tabs_stay() {
    String odd =
        "\uFEFF"
            + TEXT.replace("\n  \"type\"", "\r\n\t\"type\"")
                .replace("\n    \"id\"", "\r\n\t\t\"id\"");
    JsonSchemaDocument document = read(odd);
    Refactored done =
        refactor(document, new Refactoring.Rename(List.of("properties id"), "名/~%", false))
            .optional()
            .orElseThrow();
    assertEquals(
        odd.replace("\"id\"", "\"名/~%\""),
        TextEdits.apply(odd, done.edits().stream().map(edit -> edit.edit()).toList()));
  }

  @Test
  void one_line_of_a_megabyte_is_edited_in_place() {
    StringBuilder text = new StringBuilder("{\"properties\":{\"a\":{\"type\":\"string\"}");
    for (int i = 0; i < 20_000; i++) {
      text.append(",\"p")
          .append(i)
          .append("\":{\"type\":\"string\",\"description\":\"Some words\"}");
    }
    String line = text.append("}}").toString();
    assertTrue(line.length() > 1_000_000);
    JsonSchemaDocument document = read(line);
    List<TextEdit> edits =
        new JsonSchemaEditor(document)
            .edits(new SchemaOperation.Rename(List.of("properties p7"), "q", false));
    assertEquals(1, edits.size());
    Refactored done =
        refactor(document, new Refactoring.ExtractType(List.of("properties p7"), "Seven"))
            .optional()
            .orElseThrow();
    assertEquals(2, done.edits().size());
  }
}
