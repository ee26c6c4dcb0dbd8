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

/// Numbers that Protobuf gave come back from the languages that have none.
class KeptNumbersTest {

  private static final String PROTO =
      """
      syntax = "proto3";
      message Order {
        string id = 7;
        repeated Line lines = 3;
        int32 count = 20000;
      }
      message Line { string sku = 2; }
      """;

  private static String convert(String text, SchemaFormat from, SchemaFormat to) {
    return ParsedText.parse(
            SchemaLanguage.of(from),
            "t" + from.ending(),
            text,
            FileSource.empty(),
            Optional.empty())
        .convertTo(SchemaLanguage.of(to), Optional.empty())
        .optional()
        .orElseThrow()
        .text();
  }

  @Test
  void a_round_trip_keeps_them() {
    for (SchemaFormat between : List.of(SchemaFormat.AVRO, SchemaFormat.JSON_SCHEMA)) {
      String there = convert(PROTO, SchemaFormat.PROTOBUF, between);
      String back = convert(there, between, SchemaFormat.PROTOBUF);
      for (String field : List.of("id = 7", "lines = 3", "count = 20000", "sku = 2")) {
        assertTrue(back.contains(field), () -> there + back);
      }
    }
  }

  @Test
  void fields_that_came_later_get_numbers_that_nobody_has() {
    String avro = convert(PROTO, SchemaFormat.PROTOBUF, SchemaFormat.AVRO);
    String more =
        avro.replaceFirst(
            "\"fields\": \\[",
            "\"fields\": [{\"name\": \"first\", \"type\": \"string\"}, {\"name\": \"odd\","
                + " \"type\": \"string\", \"x-proto-number\": 7}, {\"name\": \"bad\", \"type\":"
                + " \"string\", \"x-proto-number\": 19500},");
    String back = convert(more, SchemaFormat.AVRO, SchemaFormat.PROTOBUF);
    for (String field : List.of("first = 1", "odd = 7", "bad = 2", "id = 4", "lines = 3")) {
      assertTrue(back.contains(field), () -> field + " in " + back);
    }
    assertEquals(
        List.of(),
        ParsedText.parse(
                SchemaLanguage.of(SchemaFormat.PROTOBUF),
                "t.proto",
                back,
                FileSource.empty(),
                Optional.empty())
            .problems());
  }
}
