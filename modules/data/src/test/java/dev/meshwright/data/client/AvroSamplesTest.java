package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSamplesTest {

  private static final Schema FLAT =
      parsed(
          """
          {"type": "record", "name": "R", "fields": [
            {"name": "id", "type": "long"},
            {"name": "name", "type": ["null", "string"], "default": null}]}
          """);

  @TempDir static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "bzip2", "xz", "zstandard"})
  void every_codec_is_read(String codec) throws IOException {
    String name = "codec_" + codec + ".avro";
    write(name, FLAT, CodecFactory.fromString(codec), flatRows(3000));
    assertEquals(
        List.of(Value.exact(3000), Value.exact(4_498_500), Value.exact(1500)),
        preview.row(
            "SELECT count(*), sum(id), count(name) FROM codec_" + codec, preview.sample(name)));
  }

  @Test
  void logical_types_and_nested_values_arrive_as_sql_types() throws IOException {
    Schema schema =
        parsed(
            """
            {"type": "record", "name": "All", "fields": [
              {"name": "money", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "local", "type": {"type": "long", "logicalType": "local-timestamp-micros"}},
              {"name": "clock", "type": {"type": "int", "logicalType": "time-millis"}},
              {"name": "key", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "kind", "type": {"type": "enum", "name": "K", "symbols": ["A", "B"]}},
              {"name": "raw", "type": {"type": "fixed", "name": "F", "size": 2}},
              {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "L", "fields": [
                {"name": "sku", "type": "string"},
                {"name": "price", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 4, "scale": 1}]}]}}},
              {"name": "tags", "type": {"type": "map", "values": {"type": "long", "logicalType": "timestamp-micros"}}},
              {"name": "either", "type": ["null", "string", "long"]},
              {"name": "inner", "type": {"type": "record", "name": "I", "fields": [{"name": "x", "type": "double"}]}}
            ]}
            """);
    Schema line = schema.getField("lines").schema().getElementType();
    GenericRecord row =
        new GenericRecordBuilder(schema)
            .set("money", decimal("12.50"))
            .set("day", 1)
            .set("at", 1_500L)
            .set("local", -1L)
            .set("clock", 3_600_500)
            .set("key", "00000000-0000-0001-0000-000000000002")
            .set("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "B"))
            .set(
                "raw",
                new GenericData.Fixed(schema.getField("raw").schema(), new byte[] {1, (byte) 0xFF}))
            .set(
                "lines",
                List.of(
                    new GenericRecordBuilder(line)
                        .set("sku", "a")
                        .set("price", decimal("1.5"))
                        .build(),
                    new GenericRecordBuilder(line).set("sku", "b").set("price", null).build()))
            .set("tags", Map.of("t", 1_000_001L))
            .set("either", 7L)
            .set(
                "inner",
                new GenericRecordBuilder(schema.getField("inner").schema()).set("x", -0.0).build())
            .build();
    write("all.avro", schema, CodecFactory.nullCodec(), List.of(row));
    assertEquals(
        List.of(
            new Value.Exact(new BigDecimal("12.50")),
            new Value.Temporal("1970-01-02"),
            new Value.Temporal("1970-01-01 00:00:01.5+00"),
            new Value.Temporal("1969-12-31 23:59:59.999999"),
            new Value.Temporal("01:00:00.5"),
            Value.text("00000000-0000-0001-0000-000000000002"),
            Value.text("B"),
            new Value.Bytes("01ff", 2),
            new Value.Items(
                List.of(
                    struct("sku", Value.text("a"), "price", new Value.Exact(new BigDecimal("1.5"))),
                    struct("sku", Value.text("b"), "price", Value.nothing())),
                2),
            new Value.Entries(
                List.of(
                    new Value.Entry(
                        Value.text("t"), new Value.Temporal("1970-01-01 00:00:01.000001+00"))),
                1),
            Value.text("7"),
            new Value.Struct(List.of(new Value.Field("x", new Value.Real(-0.0))))),
        preview.row("FROM \"all\"", preview.sample("all.avro")));
  }

  @Test
  void a_recursive_schema_ends_in_text() throws IOException {
    Schema schema =
        parsed(
            """
            {"type": "record", "name": "Node", "fields": [
              {"name": "v", "type": "int"}, {"name": "next", "type": ["null", "Node"]}]}
            """);
    GenericRecord last = new GenericRecordBuilder(schema).set("v", 2).set("next", null).build();
    GenericRecord first = new GenericRecordBuilder(schema).set("v", 1).set("next", last).build();
    write("node.avro", schema, CodecFactory.nullCodec(), List.of(first));
    assertEquals(
        List.of(Value.exact(1), Value.text("{\"v\": 2, \"next\": null}")),
        preview.row("FROM node", preview.sample("node.avro")));
  }

  @Test
  void damage_is_located_at_the_row_and_the_other_samples_go_on() throws IOException {
    SampleTable good = preview.file("fine.csv", "a\n1\n");
    write("whole.avro", FLAT, CodecFactory.nullCodec(), flatRows(20_000));
    byte[] whole = Files.readAllBytes(folder.resolve("whole.avro"));

    Files.write(folder.resolve("cut.avro"), Arrays.copyOf(whole, whole.length - 100));
    Problem cut = preview.problem("FROM cut", preview.sample("cut.avro"), good);
    assertEquals("sample-unreadable", cut.rule());
    assertTrue(cut.location().start().line() > 1000, cut.toString());

    byte[] sync = whole.clone();
    sync[whole.length - 1] ^= 1;
    Files.write(folder.resolve("sync.avro"), sync);
    Problem wrongSync = preview.problem("FROM sync", preview.sample("sync.avro"), good);
    assertTrue(wrongSync.message().contains("sync"), wrongSync.message());

    write("odd.avro", FLAT, CodecFactory.deflateCodec(5), flatRows(1));
    byte[] odd = Files.readAllBytes(folder.resolve("odd.avro"));
    int at = new String(odd, StandardCharsets.ISO_8859_1).indexOf("deflate");
    odd[at] = 'x';
    Files.write(folder.resolve("odd.avro"), odd);
    Problem codec = preview.problem("FROM odd", preview.sample("odd.avro"), good);
    assertTrue(codec.message().contains("xeflate"), codec.message());

    assertEquals(Value.exact(1), preview.value("SELECT a FROM fine", good));
    assertEquals(
        Value.exact(20_000),
        preview.value("SELECT count(*) FROM whole", preview.sample("whole.avro"), good));
  }

  private static List<GenericRecord> flatRows(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i ->
            (GenericRecord)
                new GenericRecordBuilder(FLAT)
                    .set("id", (long) i)
                    .set("name", i % 2 == 0 ? "name " + i : null)
                    .build())
        .toList();
  }

  private static void write(
      String name, Schema schema, CodecFactory codec, List<GenericRecord> rows) throws IOException {
    File file = folder.resolve(name).toFile();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.setCodec(codec);
      writer.create(schema, file);
      for (GenericRecord row : rows) {
        writer.append(row);
      }
    }
  }

  private static ByteBuffer decimal(String text) {
    BigInteger unscaled = new BigDecimal(text).unscaledValue();
    return ByteBuffer.wrap(unscaled.toByteArray());
  }

  private static Value struct(String a, Value first, String b, Value second) {
    return new Value.Struct(List.of(new Value.Field(a, first), new Value.Field(b, second)));
  }

  private static Schema parsed(String json) {
    return new Schema.Parser().parse(json);
  }
}
