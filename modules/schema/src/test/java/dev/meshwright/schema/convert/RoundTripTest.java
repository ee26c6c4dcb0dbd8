package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What other languages have no word for comes back where there is a convention for it.
class RoundTripTest {

  private static String convert(String text, SchemaFormat from, SchemaFormat to) {
    return parsed(text, from)
        .convertTo(SchemaLanguage.of(to), Optional.empty())
        .optional()
        .orElseThrow()
        .text();
  }

  private static ParsedText<?> parsed(String text, SchemaFormat format) {
    return ParsedText.parse(
        SchemaLanguage.of(format),
        "t" + format.ending(),
        text,
        FileSource.empty(),
        Optional.empty());
  }

  private static List<String> fields(String text, SchemaFormat format) {
    return parsed(text, format).fields(Optional.empty()).optional().orElseThrow().stream()
        .map(field -> field.path() + " " + field.type())
        .toList();
  }

  @Test
  void a_message_stands_before_those_that_it_needs() {
    String json =
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Sale",
         "type": "object", "properties": {
          "note": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
          "lines": {"type": "array", "items": {"type": "array", "items": {"type": "boolean"}}}}}
        """;
    String proto = convert(json, SchemaFormat.JSON_SCHEMA, SchemaFormat.PROTOBUF);
    assertTrue(proto.indexOf("message Sale ") < proto.indexOf("message Note2 "), proto);
    List<String> back =
        fields(
            convert(proto, SchemaFormat.PROTOBUF, SchemaFormat.JSON_SCHEMA),
            SchemaFormat.JSON_SCHEMA);
    assertTrue(back.stream().anyMatch(field -> field.startsWith("lines ")), back::toString);
  }

  @Test
  void values_of_an_enum_of_protobuf_keep_their_names() {
    String proto =
        "syntax = \"proto3\";\nmessage Sale { Kind kind = 1; }\n"
            + "enum Kind { KIND_UNSPECIFIED = 0; KIND_WEB = 1; KIND_SHOP = 2; }\n";
    for (SchemaFormat between : List.of(SchemaFormat.AVRO, SchemaFormat.JSON_SCHEMA)) {
      String back =
          convert(convert(proto, SchemaFormat.PROTOBUF, between), between, SchemaFormat.PROTOBUF);
      assertEquals(
          List.of("kind one of KIND_UNSPECIFIED, KIND_WEB, KIND_SHOP"),
          fields(back, SchemaFormat.PROTOBUF));
      assertTrue(back.contains("KIND_UNSPECIFIED = 0;"), back);
      assertTrue(back.contains("KIND_SHOP = 2;"), back);
    }
  }

  @Test
  void numbers_and_moments_of_avro_come_back_from_json_schema() {
    String avro =
        "{\"type\": \"record\", \"name\": \"Sale\", \"fields\": [{\"name\": \"f\","
            + " \"type\": \"float\"}, {\"name\": \"at\", \"type\": {\"type\": \"long\","
            + " \"logicalType\": \"local-timestamp-micros\"}}]}";
    String back =
        convert(
            convert(avro, SchemaFormat.AVRO, SchemaFormat.JSON_SCHEMA),
            SchemaFormat.JSON_SCHEMA,
            SchemaFormat.AVRO);
    assertEquals(
        List.of("f number of 32 bits", "at date and time of day"), fields(back, SchemaFormat.AVRO));
  }

  @Test
  void what_protobuf_cannot_say_is_kept_in_comments() {
    String avro =
        """
        {"type": "record", "name": "Sale", "fields": [
          {"name": "id", "type": {"type": "string", "logicalType": "uuid"}, "doc": "Who it is."},
          {"name": "day", "type": {"type": "int", "logicalType": "date"}},
          {"name": "days", "type": {"type": "array", "items": {"type": "int", "logicalType": "date"}}},
          {"name": "total",
           "type": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 2}},
          {"name": "hash", "type": {"type": "fixed", "name": "Fixed16", "size": 16}},
          {"name": "note", "type": ["null", "string"]},
          {"name": "currency", "type": "string", "default": "EUR"},
          {"name": "place", "type": {"type": "record", "name": "Place", "fields": []}}]}
        """;
    String proto = convert(avro, SchemaFormat.AVRO, SchemaFormat.PROTOBUF);
    assertTrue(
        proto.contains("  // Who it is.\n  // @required\n  // @type uuid\n  string id = 1;\n"),
        proto);
    assertTrue(proto.contains("  // @default \"EUR\"\n  string currency = 7;\n"), proto);
    assertEquals(
        parsed(avro, SchemaFormat.AVRO).fields(Optional.empty()).optional().orElseThrow().stream()
            .map(RoundTripTest::said)
            .toList(),
        parsed(convert(proto, SchemaFormat.PROTOBUF, SchemaFormat.AVRO), SchemaFormat.AVRO)
            .fields(Optional.empty())
            .optional()
            .orElseThrow()
            .stream()
            .map(RoundTripTest::said)
            .toList());
  }

  private static String said(FlatField field) {
    return field.path()
        + " "
        + field.type()
        + (field.optional() ? " optional" : "")
        + (field.nullable() ? " null" : "")
        + field.fallback().map(value -> " = " + value).orElse("")
        + " "
        + field.doc();
  }

  @Test
  void a_comment_that_no_longer_fits_the_type_is_not_believed() {
    assertEquals(
        List.of("day integer of 32 bits", "note text"),
        fields(
            "syntax = \"proto3\";\nmessage Sale {\n  // @type date\n  int32 day = 1;\n"
                + "  // @type nothing known\n  string note = 2;\n}\n",
            SchemaFormat.PROTOBUF));
  }
}
