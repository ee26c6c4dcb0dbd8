package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.jsonschema.JsonValidation;
import org.junit.jupiter.api.Test;

final class ContentModelTest {

  private static final String ONE =
      "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"integer\"}}}";
  private static final String TWO =
      "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"integer\"}, \"note\":"
          + " {\"type\": \"string\"}}}";

  private static Verdict compare(String before, String after, ContentModel model) {
    return JsonSchemaCompatibility.compare(
        Schemas.schema(before),
        Schemas.schema(after),
        new JsonValidation(),
        model,
        Progress.none());
  }

  @Test
  void a_property_added_to_an_open_object_breaks_in_the_strict_view_only() {
    assertEquals(Answer.NO, compare(ONE, TWO, ContentModel.STRICT).backward());
    assertEquals(Answer.YES, compare(ONE, TWO, ContentModel.LENIENT).backward());
  }

  @Test
  void the_message_explains_both_views() {
    String message = compare(ONE, TWO, ContentModel.STRICT).findings().getFirst().message();
    assertTrue(message.contains("strict") && message.contains("lenient"), message);
  }

  @Test
  void a_changed_type_breaks_in_both_views() {
    String changed = TWO.replace("integer", "boolean");
    assertEquals(Answer.NO, compare(TWO, changed, ContentModel.LENIENT).backward());
  }

  @Test
  void a_required_property_breaks_in_both_views() {
    String required = TWO.replace("}}}", "}}, \"required\": [\"note\"]}");
    assertEquals(Answer.NO, compare(ONE, required, ContentModel.LENIENT).backward());
  }

  @Test
  void names_declared_anywhere_in_a_composition_count_as_declared() {
    String split =
        "{\"allOf\": [{\"properties\": {\"id\": {}}}, {\"properties\": {\"note\": {\"type\":"
            + " \"string\"}}}]}";
    String narrowed = split.replace("\"string\"", "\"string\", \"maxLength\": 3");
    assertEquals(Answer.NO, compare(split, narrowed, ContentModel.LENIENT).backward());
  }
}
