package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the folders around parts say, as `month=01` does, is a column of its text, or of a type
/// that holds the text exactly.
class FolderValuesTest {

  @TempDir static Path temporary;
  private static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createDirectories(temporary.resolve("outside=1/workspace"));
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  private static SampleTable folder(String name) {
    return SampleTable.of(name, folder.resolve(name), name);
  }

  private static List<String> columns(SampleTable sample) {
    return preview
        .engine
        .inspect(sample, Progress.none())
        .optional()
        .orElseThrow()
        .columns()
        .stream()
        .map(column -> column.name() + " " + column.type().sql())
        .toList();
  }

  private static List<List<Value>> rows(SampleTable sample) {
    return preview.page("FROM \"" + sample.name() + "\"", sample).rows().stream()
        .map(row -> row.values())
        .toList();
  }

  /// Parts of CSV below folders, each with one row: its number.
  private static SampleTable csv(String name, String... folders) {
    for (int i = 0; i < folders.length; i++) {
      preview.file(name + "/" + folders[i] + "/part" + i + ".csv", "id\n" + (i + 1) + "\n");
    }
    return folder(name);
  }

  private static void assertValues(String column, List<Value> values, SampleTable sample) {
    assertEquals(List.of("id BIGINT", column), columns(sample));
    assertEquals(values, rows(sample).stream().map(row -> row.get(1)).toList());
  }

  @Test
  void a_value_that_a_narrower_type_would_change_is_text() {
    assertValues(
        "month VARCHAR",
        List.of(Value.text("01"), Value.text("02")),
        csv("months", "month=01", "month=02"));
    assertValues("id_ VARCHAR", List.of(Value.text("007")), csv("agents", "id_=007"));
    assertValues(
        "v VARCHAR",
        List.of(Value.text("+1"), Value.text("1.50"), Value.text("1e3"), Value.text("NO")),
        csv("odd", "v=+1", "v=1.50", "v=1e3", "v=NO"));
    assertValues(
        "a VARCHAR", List.of(Value.text("1"), Value.text("x")), csv("mixed", "a=1", "a=x"));
    assertValues(
        "n VARCHAR",
        List.of(Value.text("123456789012345678901234567890123456789")),
        csv("wide", "n=123456789012345678901234567890123456789"));
    assertValues("d VARCHAR", List.of(Value.text("2025-02-30")), csv("nodate", "d=2025-02-30"));
    assertValues("d VARCHAR", List.of(Value.text("25.11.2025")), csv("dots", "d=25.11.2025"));
  }

  @Test
  void a_value_that_a_narrower_type_holds_as_it_is_has_that_type() {
    assertValues(
        "year BIGINT",
        List.of(Value.exact(2024), Value.exact(2025)),
        csv("years", "year=2024", "year=2025"));
    assertValues(
        "day DATE",
        List.of(new Value.Temporal("2025-11-25"), new Value.Temporal("2025-11-26")),
        csv("days", "day=2025-11-25", "day=2025-11-26"));
    assertValues("flag BOOLEAN", List.of(new Value.Bool(true)), csv("flags", "flag=true"));
    assertValues(
        "n HUGEINT",
        List.of(new Value.Exact(new java.math.BigDecimal("9223372036854775808"))),
        csv("huge", "n=9223372036854775808"));
  }

  @Test
  void codes_of_characters_are_read_and_the_folder_of_null_is_null() {
    SampleTable sample =
        csv("codes", "k=1%2F2", "k=__HIVE_DEFAULT_PARTITION__", "k=%C3%A4 b", "k=", "k=100%");
    assertEquals(List.of("id BIGINT", "k VARCHAR"), columns(sample));
    assertEquals(
        List.of(
            Arrays.asList(Value.exact(3), Value.text("\u00e4 b")),
            Arrays.asList(Value.exact(4), Value.nothing()),
            Arrays.asList(Value.exact(1), Value.text("1/2")),
            Arrays.asList(Value.exact(5), Value.text("100%")),
            Arrays.asList(Value.exact(2), Value.nothing())),
        rows(sample));
  }

  @Test
  void folders_in_one_another_are_several_columns_and_may_be_missing() {
    SampleTable sample = csv("deep", "a=1/b=x", "a=2/b=y", "plain");
    assertEquals(List.of("id BIGINT", "a BIGINT", "b VARCHAR"), columns(sample));
    assertEquals(
        List.of(
            List.of(Value.exact(1), Value.exact(1), Value.text("x")),
            List.of(Value.exact(2), Value.exact(2), Value.text("y")),
            Arrays.asList(Value.exact(3), Value.nothing(), Value.nothing())),
        rows(sample));
  }

  @Test
  void a_column_of_the_files_wins_and_it_is_told() {
    preview.file("own/id=7/a.csv", "id\n1\n");
    SampleTable sample = folder("own");
    assertEquals(List.of("id BIGINT"), columns(sample));
    assertEquals(List.of(List.of(Value.exact(1))), rows(sample));
    assertEquals(
        "sample-folder-value",
        preview.engine.inspect(sample, Progress.none()).problems().getFirst().rule());
  }

  @Test
  void folders_above_the_workspace_are_no_columns() throws SQLException {
    assertEquals(List.of("a BIGINT"), columns(preview.file("one.csv", "a\n1\n")));
    assertEquals(List.of("a BIGINT"), columns(preview.file("one.ndjson", "{\"a\": 1}\n")));
    parquet("one.parquet");
    assertEquals(List.of("id BIGINT"), columns(preview.sample("one.parquet")));
  }

  @Test
  void a_file_that_is_a_sample_of_its_own_has_them_too() {
    SampleTable sample = preview.file("single/month=01/one.csv", "id\n1\n");
    assertEquals(List.of("id BIGINT", "month VARCHAR"), columns(sample));
  }

  @Test
  void every_format_has_them() throws IOException, SQLException {
    List<List<Value>> right =
        List.of(
            List.of(Value.exact(1), Value.text("01")), List.of(Value.exact(2), Value.text("02")));
    for (int i = 1; i <= 2; i++) {
      String text = String.valueOf(i);
      preview.file("lines/month=0" + i + "/p.ndjson", "{\"id\": " + text + "}\n");
      preview.file("copied/month=0" + i + "/p.csv", "t,id\n\"x\" y," + text + "\n");
      preview.file("semis/month=0" + i + "/p.csv", i == 1 ? "id;b\n1;\n" : "id,b\n2,\n");
      packed("packed/month=0" + i + "/p.csv.gz", "id\n" + text + "\n");
      avro("records/month=0" + i + "/p.avro", i);
      parquet("tables/month=0" + i + "/p.parquet", i);
    }
    for (String name : List.of("lines", "packed", "records", "tables")) {
      assertEquals(List.of("id BIGINT", "month VARCHAR"), columns(folder(name)), name);
      assertEquals(right, rows(folder(name)), name);
    }
    for (String name : List.of("copied", "semis")) {
      assertEquals(
          right,
          preview.page("SELECT id, month FROM " + name, folder(name)).rows().stream()
              .map(row -> row.values())
              .toList(),
          name);
    }
  }

  @Test
  void documents_that_are_read_into_a_table_have_them_too() {
    preview.file("odds/day=2025-01-31/a.ndjson", "{\"n\": 1, \"N\": 0.1}\n");
    preview.file("odds/day=2025-02-01/b.ndjson", "{\"n\": 2, \"N\": 0.10000000000000000001}\n");
    SampleTable sample = folder("odds");
    assertTrue(columns(sample).contains("day DATE"), columns(sample).toString());
    assertEquals(
        List.of(new Value.Temporal("2025-01-31"), new Value.Temporal("2025-02-01")),
        rows(sample).stream().map(List::getLast).toList());
  }

  @Test
  void parts_that_are_deep_down_are_read_and_too_many_are_refused() throws IOException {
    preview.file("down/a/b/c/d/e/f/g/h/p.csv", "id\n1\n");
    assertEquals(List.of(List.of(Value.exact(1))), rows(folder("down")));
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(many.resolve(i + ".csv"));
    }
    assertEquals("sample-too-many-parts", preview.problem("FROM many", folder("many")).rule());
  }

  private static void packed(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void avro(String name, long id) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Schema schema = SchemaBuilder.record("R").fields().requiredLong("id").endRecord();
    try (DataFileWriter<Object> out = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      out.create(schema, folder.resolve(name).toFile());
      out.append(new GenericRecordBuilder(schema).set("id", id).build());
    }
  }

  private static void parquet(String name, long id) throws SQLException, IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT "
              + id
              + "::BIGINT AS id) TO '"
              + folder.resolve(name)
              + "' (FORMAT parquet)");
    }
  }

  private static void parquet(String name) throws SQLException {
    try {
      parquet(name, 1);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
