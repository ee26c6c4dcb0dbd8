package dev.meshwright.usecases.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.generate.SampleRequest.Kind;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.MessageReading;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written of generated rows, read by the libraries of the formats.
class EncodeSampleTest {

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "sale.avsc",
          """
          {"type": "record", "name": "Sale", "fields": [
            {"name": "id", "type": "long"}, {"name": "hash", "type": "bytes"},
            {"name": "key", "type": {"type": "fixed", "name": "Key", "size": 4}},
            {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
            {"name": "day", "type": {"type": "int", "logicalType": "date"}},
            {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
            {"name": "note", "type": ["null", "string"], "default": null},
            {"name": "tags", "type": {"type": "map", "values": "string"}}]}
          """,
          "sale.proto",
          """
          syntax = "proto3";
          message Sale { int64 id = 1; bytes hash = 2; map<string, int32> tags = 3; Kind kind = 4; }
          enum Kind { NONE = 0; WEB = 1; }
          """,
          "sale.schema.json",
          """
          {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
           "required": ["id"], "properties": {"id": {"type": "integer"}}}
          """);

  private final EncodeSample encode = new EncodeSample();

  private static SchemaChoice choice(String name) {
    return SchemaChoice.of(
        new SchemaVersion(name, SCHEMAS.getOrDefault(name, ""), FileSource.of(SCHEMAS)));
  }

  private static GeneratedSample made(String name, Kind kind) {
    return new GenerateSample()
        .generate(choice(name), new SampleRequest(kind, 20, 3), Progress.none())
        .optional()
        .orElseThrow();
  }

  private byte[] bytes(String name, Kind kind, GeneratedFormat format) {
    return encode.encode(choice(name), made(name, kind), format).optional().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "EDGES"})
  void an_avro_file_carries_the_schema_itself(Kind kind) throws Exception {
    byte[] file = bytes("sale.avsc", kind, GeneratedFormat.AVRO);
    List<GenericRecord> records = new ArrayList<>();
    try (DataFileStream<GenericRecord> stream =
        new DataFileStream<>(new ByteArrayInputStream(file), new GenericDatumReader<>())) {
      assertEquals("Sale", stream.getSchema().getName());
      assertEquals("decimal", stream.getSchema().getField("price").schema().getProp("logicalType"));
      stream.forEach(records::add);
    }
    List<GeneratedRow> rows = made("sale.avsc", kind).rows();
    assertEquals(20, records.size());
    for (int i = 0; i < rows.size(); i++) {
      assertTrue(
          rows.get(i).json().replace(" ", "").contains("\"id\":" + records.get(i).get("id")),
          rows.get(i).json());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "EDGES"})
  void protobuf_messages_stand_one_behind_the_other(Kind kind) throws Exception {
    byte[] file = bytes("sale.proto", kind, GeneratedFormat.BINPB);
    MessageReading reading =
        DataLanguage.of(SchemaFormat.PROTOBUF)
            .readings(choice("sale.proto").schema(), Optional.of("Sale"))
            .optional()
            .orElseThrow()
            .getFirst();
    List<String> lines =
        new String(bytes("sale.proto", kind, GeneratedFormat.PBJSON), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(20, lines.size());
    int at = 0;
    for (String line : lines) {
      int length = 0;
      for (int shift = 0; ; shift += 7) {
        int next = file[at++];
        length |= (next & 0x7F) << shift;
        if (next >= 0) {
          break;
        }
      }
      assertEquals(line, reading.read(Arrays.copyOfRange(file, at, at + length)).json());
      at += length;
    }
    assertEquals(file.length, at);
  }

  @Test
  void json_is_one_list_or_a_row_a_line() {
    for (String name : SCHEMAS.keySet()) {
      String list =
          new String(bytes(name, Kind.VALID, GeneratedFormat.JSON), StandardCharsets.UTF_8);
      String lines =
          new String(bytes(name, Kind.VALID, GeneratedFormat.NDJSON), StandardCharsets.UTF_8);
      assertEquals(lines.lines().toList(), unlisted(list));
    }
  }

  private static List<String> unlisted(String list) {
    List<String> lines = list.lines().toList();
    assertEquals("[", lines.getFirst());
    assertEquals("]", lines.getLast());
    return lines.subList(1, lines.size() - 1).stream()
        .map(line -> line.strip().replaceFirst(",$", ""))
        .toList();
  }

  @Test
  void what_does_not_fit_and_what_is_of_another_language_is_refused() {
    assertInstanceOf(
        Result.Failed.class,
        encode.encode(choice("sale.avsc"), made("sale.avsc", Kind.INVALID), GeneratedFormat.AVRO));
    assertInstanceOf(
        Result.Failed.class,
        encode.encode(choice("sale.avsc"), made("sale.avsc", Kind.VALID), GeneratedFormat.BINPB));
  }

  @Test
  void names_of_files_tell_the_format() {
    for (GeneratedFormat format : GeneratedFormat.values()) {
      assertEquals(Optional.of(format), GeneratedFormat.ofName("a" + format.ending()));
    }
    assertEquals(Optional.of(GeneratedFormat.NDJSON), GeneratedFormat.ofName("A.JSONL"));
    assertEquals(Optional.empty(), GeneratedFormat.ofName("a.xml"));
  }
}
