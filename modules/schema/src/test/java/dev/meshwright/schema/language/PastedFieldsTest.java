package dev.meshwright.schema.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Fields that were copied in one language and are pasted in another.
class PastedFieldsTest {

  private static final String AVRO =
      "{\"name\": \"id\", \"type\": \"long\", \"doc\": \"Which.\"},\n{\"name\": \"total\","
          + " \"type\": [\"null\", {\"type\": \"record\", \"name\": \"Money\", \"fields\":"
          + " [{\"name\": \"cents\", \"type\": \"int\"}]}], \"default\": null}";

  private static final String PROTOBUF = "// Which.\nint64 id = 7;\nrepeated string tags = 8;";

  private static final String JSON_SCHEMA =
      "\"id\": {\"type\": \"string\", \"format\": \"uuid\"},\n\"at\": {\"type\": \"string\","
          + " \"pattern\": \"^x\"}";

  private static PastedFields into(SchemaFormat target, String text) {
    return PastedFields.into(target, text, FileSource.empty())
        .orElseThrow(problems -> new AssertionError(problems.toString()));
  }

  @Test
  void fields_of_the_same_language_stay_as_they_are() {
    assertEquals(AVRO, into(SchemaFormat.AVRO, AVRO).fields());
    assertEquals(PROTOBUF, into(SchemaFormat.PROTOBUF, PROTOBUF).fields());
    assertEquals(JSON_SCHEMA, into(SchemaFormat.JSON_SCHEMA, JSON_SCHEMA).fields());
    for (SchemaFormat format : SchemaFormat.values()) {
      assertEquals("just words", into(format, "just words").fields());
      assertEquals(format, into(format, "just words").source());
    }
  }

  @Test
  void avro_becomes_protobuf_with_its_types_beside() {
    PastedFields pasted = into(SchemaFormat.PROTOBUF, AVRO);
    assertEquals(SchemaFormat.AVRO, pasted.source());
    assertTrue(pasted.fields().contains("int64 id = 1;"), pasted.fields());
    assertTrue(pasted.fields().contains("Money total = 2;"), pasted.fields());
    assertTrue(pasted.types().orElseThrow().contains("message Money {"), pasted.toString());
  }

  @Test
  void avro_becomes_json_schema_with_its_definitions() {
    PastedFields pasted = into(SchemaFormat.JSON_SCHEMA, AVRO);
    assertTrue(pasted.fields().contains("\"id\""), pasted.fields());
    assertTrue(pasted.fields().contains("\"$ref\": \"#/$defs/Money\""), pasted.fields());
    assertTrue(pasted.fields().contains("\"cents\""), pasted.fields());
  }

  @Test
  void protobuf_becomes_avro() {
    PastedFields pasted = into(SchemaFormat.AVRO, PROTOBUF);
    assertEquals(SchemaFormat.PROTOBUF, pasted.source());
    assertTrue(pasted.fields().contains("\"name\": \"tags\""), pasted.fields());
    assertTrue(pasted.fields().contains("\"items\": \"string\""), pasted.fields());
    assertTrue(pasted.fields().contains("\"doc\": \"Which.\""), pasted.fields());
  }

  @Test
  void json_schema_becomes_avro_and_what_is_lost_is_told() {
    PastedFields pasted = into(SchemaFormat.AVRO, JSON_SCHEMA);
    assertTrue(pasted.fields().contains("\"logicalType\": \"uuid\""), pasted.fields());
    assertTrue(
        pasted.losses().stream().anyMatch(loss -> loss.message().contains("pattern")),
        pasted.losses().toString());
  }

  @Test
  void types_that_nobody_knows_are_told() {
    String text = "{\"name\": \"a\", \"type\": \"shop.Unknown\"}";
    assertTrue(
        PastedFields.into(SchemaFormat.PROTOBUF, text, FileSource.empty())
            instanceof Result.Failed<PastedFields>);
    FileSource files =
        FileSource.of(
            Map.of(
                "u.avsc",
                "{\"type\": \"enum\", \"name\": \"shop.Unknown\", \"symbols\": [\"A\"]}"));
    assertTrue(PastedFields.into(SchemaFormat.PROTOBUF, text, files).optional().isPresent());
  }

  @Test
  void what_is_pasted_is_part_of_a_sound_schema_of_the_other_language() {
    for (String text : List.of(AVRO, PROTOBUF, JSON_SCHEMA)) {
      for (SchemaFormat target : SchemaFormat.values()) {
        SchemaLanguage<?> language = SchemaLanguage.of(target);
        String before = language.infer("Order", List.of(), Set.of()).text();
        String path = "order" + language.ending(before);
        ParsedText<?> parsed = parse(language, path, before);
        List<String> record =
            target == SchemaFormat.PROTOBUF
                ? parsed.structure().root().children().getFirst().path()
                : List.of();
        List<TextEdit> edits =
            into(target, text).edits(parsed, path, before, record, 0, FileSource.empty());
        String after = TextEdits.apply(before, edits);
        assertNotEquals(before, after, text);
        assertEquals(List.of(), parse(language, path, after).errors(), after);
      }
    }
  }

  private static <D> ParsedText<D> parse(SchemaLanguage<D> language, String path, String text) {
    return ParsedText.parse(language, path, text, FileSource.empty(), Optional.empty());
  }
}
