package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Avro whose names or values SQL has no place for: kept exactly in another way, or a problem with
/// the row.
class OddAvroTest {

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

  private static SampleTable file(String name, String fields, Object... rows) throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    try (DataFileWriter<Object> out = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      out.create(schema, path.toFile());
      for (Object row : rows) {
        GenericData.Record record = new GenericData.Record(schema);
        Object[] values = row instanceof Object[] several ? several : new Object[] {row};
        for (int i = 0; i < values.length; i++) {
          record.put(i, values[i]);
        }
        out.append(record);
      }
    }
    return preview.sample(name);
  }

  private static String field(String name, String type) {
    return "{\"name\":\"" + name + "\",\"type\":" + type + "}";
  }

  private static String logical(String name, String type, String logical) {
    return field(name, "{\"type\":\"" + type + "\",\"logicalType\":\"" + logical + "\"}");
  }

  private static List<List<Value>> rows(String sql, SampleTable sample) {
    return preview.page(sql, sample).rows().stream().map(row -> row.values()).toList();
  }

  private static List<String> columns(SampleTable sample) {
    return preview
        .engine
        .inspect(sample, Progress.none())
        .optional()
        .orElseThrow()
        .columns()
        .stream()
        .map(Column::toString)
        .map(text -> text.replaceAll(".*name=(\\w+).*sql=(\\w+).*", "$1 $2"))
        .toList();
  }

  @Test
  void fields_that_differ_only_in_case_are_two_columns() throws IOException {
    SampleTable sample =
        file(
            "caps.avro",
            field("id", "\"long\"") + "," + field("Id", "\"string\""),
            new Object[] {1L, "a"},
            new Object[] {2L, "b"});
    assertEquals(List.of("id BIGINT", "Id_1 VARCHAR"), columns(sample));
    assertEquals(
        List.of(List.of(Value.exact(1), Value.text("a")), List.of(Value.exact(2), Value.text("b"))),
        rows("FROM caps", sample));
    assertEquals(
        "avro-column-renamed",
        preview.engine.inspect(sample, Progress.none()).problems().getFirst().rule());
  }

  @Test
  void a_record_inside_with_such_fields_is_json() throws IOException {
    String inside =
        "{\"type\":\"record\",\"name\":\"I\",\"fields\":["
            + field("k", "\"int\"")
            + ","
            + field("K", "\"int\"")
            + "]}";
    Schema schema = new Schema.Parser().parse(inside);
    GenericData.Record record = new GenericData.Record(schema);
    record.put("k", 1);
    record.put("K", 2);
    SampleTable sample = file("inner.avro", field("o", inside), record);
    assertEquals(
        List.of(List.of(Value.text("{\"k\":1,\"K\":2}"))),
        rows("SELECT replace(o, ' ', '') FROM \"inner\"", sample));
  }

  @Test
  void text_that_is_called_a_uuid_keeps_its_spelling() throws IOException {
    SampleTable sample =
        file(
            "uu.avro",
            logical("u", "string", "uuid"),
            "BBD05AE7-8E6C-4D0E-9B1A-0123456789AB",
            "1-2-3-4-5",
            "");
    assertEquals(
        List.of(
            List.of(Value.text("BBD05AE7-8E6C-4D0E-9B1A-0123456789AB")),
            List.of(Value.text("1-2-3-4-5")),
            List.of(Value.text(""))),
        rows("FROM uu", sample));
  }

  @Test
  void parts_are_united_by_name() throws IOException {
    file("users/p1.avro", field("id", "\"int\""), 1);
    file(
        "users/p2.avro",
        field("email", "[\"null\",\"string\"]") + "," + field("id", "\"long\""),
        (Object) new Object[] {"x@example.com", 5_000_000_000L});
    file("users/p3.avro", field("id", "\"string\""), "seven");
    SampleTable users = SampleTable.of("users", folder.resolve("users"), "users");
    assertEquals(List.of("id VARCHAR", "email VARCHAR"), columns(users));
    assertEquals(
        List.of(
            Arrays.asList(Value.text("1"), Value.nothing()),
            List.of(Value.text("5000000000"), Value.text("x@example.com")),
            List.of(Value.text("seven"), Value.nothing())),
        rows("FROM users", users));
  }

  @Test
  void a_long_beside_a_double_in_another_part_keeps_its_digits() throws IOException {
    file("sums/a.avro", field("n", "\"long\""), 9_007_199_254_740_993L);
    file("sums/b.avro", field("n", "\"double\""), 0.5);
    SampleTable sums = SampleTable.of("sums", folder.resolve("sums"), "sums");
    assertEquals(
        List.of(List.of(Value.text("9007199254740993")), List.of(Value.text("0.5"))),
        rows("FROM sums", sums));
  }

  @Test
  void parts_that_no_schema_holds_are_told() throws IOException {
    file("odd/a.avro", logical("d", "int", "date"), 1);
    file("odd/b.avro", field("d", "\"int\""), 1);
    Problem problem =
        preview.problem("FROM odd", SampleTable.of("odd", folder.resolve("odd"), "odd"));
    assertEquals("odd/b.avro:1:1", problem.location().toString());
    assertTrue(problem.message().contains("another schema"), problem.message());
  }

  @Test
  void values_outside_of_their_type_are_told_with_their_row() throws IOException {
    assertOutside(file("tod.avro", logical("v", "int", "time-millis"), 1, 86_400_001));
    assertOutside(file("todm.avro", logical("v", "long", "time-micros"), 1L, -1L));
    assertOutside(
        file("far.avro", logical("v", "long", "timestamp-millis"), 1L, Long.MAX_VALUE / 1000 + 1));
    assertOutside(file("end.avro", logical("v", "long", "timestamp-micros"), 1L, Long.MAX_VALUE));
    assertOutside(
        file("begin.avro", logical("v", "long", "local-timestamp-micros"), 1L, Long.MIN_VALUE));
    assertOutside(file("nanos.avro", logical("v", "long", "timestamp-nanos"), 1L, Long.MAX_VALUE));
    assertOutside(file("day.avro", logical("v", "int", "date"), 1, Integer.MAX_VALUE));
    String decimal = "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":3,\"scale\":1}";
    assertOutside(
        file(
            "money.avro",
            field("v", decimal),
            ByteBuffer.wrap(new byte[] {1}),
            ByteBuffer.wrap(new byte[] {1, 0, 0, 0})));
    String list =
        "{\"type\":\"array\",\"items\":{\"type\":\"long\",\"logicalType\":\"timestamp-micros\"}}";
    assertOutside(file("list.avro", field("v", list), List.of(1L), List.of(Long.MAX_VALUE)));
  }

  private static void assertOutside(SampleTable sample) {
    Problem problem = preview.problem("FROM \"" + sample.name() + "\"", sample);
    assertEquals(sample.label() + ":2:1", problem.location().toString(), problem.message());
  }

  @Test
  void nested_values_are_exact() throws IOException {
    String map = "{\"type\":\"map\",\"values\":[\"null\",\"long\"]}";
    String union = "[\"null\",\"long\",\"double\",\"string\"]";
    SampleTable sample =
        file(
            "nested.avro",
            field("m", map) + "," + field("u", union),
            new Object[] {Map.of("a", 9_007_199_254_740_993L), 9_007_199_254_740_993L},
            new Object[] {Map.of(), "1"});
    assertEquals(
        List.of(
            List.of(Value.exact(9_007_199_254_740_993L), Value.text("9007199254740993")),
            Arrays.asList(Value.nothing(), Value.text("1"))),
        rows("SELECT m['a'], u FROM nested", sample));
  }
}
