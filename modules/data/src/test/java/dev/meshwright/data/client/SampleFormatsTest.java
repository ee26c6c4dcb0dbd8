package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFormatsTest {

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

  @Test
  void a_csv_dialect_is_found_out_and_shown() {
    SampleTable sample = preview.file("list.csv", "id;name\n1;'a;b'\n2;'c'\n");
    SampleInfo info = info(sample);
    assertEquals(SampleFormat.CSV, info.format());
    CsvOptions dialect = info.dialect().orElseThrow();
    assertEquals(Optional.of(";"), dialect.delimiter());
    assertEquals(Optional.of("'"), dialect.quote());
    assertEquals(Optional.of(true), dialect.header());
    assertEquals(Value.text("a;b"), preview.value("SELECT name FROM list WHERE id = 1", sample));
  }

  @Test
  void the_users_choices_win_over_what_is_found_out() {
    SampleTable sample = preview.file("chosen.csv", "a,b\n1,2\n");
    CsvOptions choice =
        CsvOptions.sniffed()
            .with(CsvOption.DELIMITER, ",")
            .with(CsvOption.HEADER, "false")
            .with(CsvOption.NULL_TEXT, "2")
            .withType("column0", "VARCHAR");
    SampleTable chosen =
        new SampleTable("chosen", sample.path(), "chosen.csv", Optional.empty(), choice);
    assertEquals(
        List.of(Value.exact(2), Value.exact(1)),
        preview.row("SELECT count(*), count(column1) FROM chosen", chosen));
  }

  @Test
  void a_quote_that_comes_late_is_still_a_quote() {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < 30_000; i++) {
      rows.append(i).append(",plain\n");
    }
    SampleTable sample = preview.file("late.csv", rows.append("30000,\"a,b\"\n").toString());
    assertEquals(
        Value.text("a,b"), preview.value("SELECT name FROM late WHERE id = 30000", sample));
  }

  @Test
  void tabs_json_and_lines_of_json_are_read() {
    assertEquals(
        Value.exact(3),
        preview.value("SELECT sum(b) FROM tabs", preview.file("tabs.tsv", "a\tb\nx\t1\ny\t2\n")));
    SampleTable array =
        preview.file(
            "array.json", "[{\"a\": 1, \"b\": {\"c\": [1, 2]}}, {\"a\": 9007199254740993}]");
    assertEquals(
        Value.exact(9007199254740993L), preview.value("SELECT max(a) FROM \"array\"", array));
    assertEquals(SampleFormat.JSON, info(array).format());
    SampleTable lines = preview.file("lines.ndjson", "{\"a\": 1}\n{\"a\": 2, \"b\": \"x\"}\n");
    assertEquals(
        List.of(Value.exact(2), Value.exact(1)),
        preview.row("SELECT count(*), count(b) FROM lines", lines));
  }

  @Test
  void gzip_and_zstd_are_seen_through() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("zipped.csv.gz")))) {
      out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream out =
        new com.github.luben.zstd.ZstdOutputStream(
            Files.newOutputStream(folder.resolve("packed.ndjson.zst")))) {
      out.write("{\"a\": 7}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        Value.exact(2), preview.value("SELECT b FROM zipped", preview.sample("zipped.csv.gz")));
    SampleTable packed = preview.sample("packed.ndjson.zst");
    assertEquals(Value.exact(7), preview.value("SELECT a FROM packed", packed));
    assertEquals(Optional.of("zstd"), info(packed).compression());
  }

  @Test
  void a_packed_file_keeps_what_its_name_says_of_tabs() throws Exception {
    String tabs = "name\tcity, state\nAnn\tBoston, MA\n";
    String commas = "name,city\tstate\nAnn,Boston\tMA\n";
    for (String packing : List.of("gz", "zst")) {
      assertEquals(List.of("name", "city, state"), packedColumns("tabs.tsv." + packing, tabs));
      assertEquals(List.of("name", "city\tstate"), packedColumns("commas.csv." + packing, commas));
      assertEquals(List.of("a;b,c"), packedColumns("one.tsv." + packing, "a;b,c\nx;y,z\n"));
      assertEquals(List.of("a", "b"), packedColumns("plain.csv." + packing, "a\tb\n1\t2\n"));
    }
  }

  private static List<String> packedColumns(String name, String text) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream out =
            name.endsWith("gz")
                ? new GZIPOutputStream(file)
                : new com.github.luben.zstd.ZstdOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return info(preview.sample(name)).columns().stream().map(Column::name).toList();
  }

  @Test
  void parquet_is_read_in_place_with_its_row_count() throws Exception {
    parquet("q.parquet", "SELECT range AS i, 'r' || range AS s FROM range(5000)");
    SampleTable sample = preview.sample("q.parquet");
    assertEquals(Optional.of(5000L), info(sample).rows());
    assertEquals(Value.text("r4999"), preview.value("SELECT max_by(s, i) FROM q", sample));
  }

  @Test
  void a_folder_of_parts_is_one_table() {
    preview.file("parts/a.csv", "x,y\n1,2\n");
    preview.file("parts/b.csv", "x,y\n3,4\n");
    preview.file("parts/_SUCCESS", "");
    SampleTable parts = SampleTable.of("parts", folder.resolve("parts"), "parts");
    assertEquals(
        List.of(Value.exact(4), Value.exact(6)),
        preview.row("SELECT sum(x), sum(y) FROM parts", parts));
  }

  @Test
  void a_sample_that_is_not_what_its_name_says_is_a_clear_problem() throws Exception {
    parquet("real.parquet", "SELECT 1 AS a");
    Files.copy(folder.resolve("real.parquet"), folder.resolve("liar.csv"));
    assertRefused("is not CSV: its content begins like Parquet", preview.sample("liar.csv"));
    assertRefused("is not Parquet", preview.file("text.parquet", "a,b\n1,2\n"));
    assertRefused("is not Avro", preview.file("text.avro", "{\"a\": 1}\n"));
    assertRefused("is not JSON", preview.file("csv.json", "a,b\n1,2\n"));
    assertRefused(
        "is not CSV: its content begins like JSON", preview.file("j.csv", "[{\"a\": 1}]"));
    assertRefused("is not compressed", preview.file("plain.csv.gz", "a,b\n1,2\n"));
    assertRefused("is empty", preview.file("none.csv", ""));
    assertRefused("does not exist", preview.sample("absent.csv"));
  }

  @Test
  void malformed_files_are_located_and_the_others_go_on() throws Exception {
    SampleTable good = preview.file("good.csv", "a\n1\n");
    SampleTable unreadable = preview.file("latin.csv", rows("id,n", 30_000));
    Files.write(unreadable.path(), new byte[] {'7', ',', (byte) 0xE9}, StandardOpenOption.APPEND);
    Problem problem = preview.problem("SELECT sum(id) FROM latin", unreadable, good);
    assertEquals("latin.csv:30002:1", problem.location().toString());
    assertEquals(Value.exact(1), preview.value("SELECT a FROM good", unreadable, good));

    SampleTable broken = preview.file("broken.ndjson", "{\"a\": 1}\n{\"a\": 2\n{\"a\": 3}\n");
    assertEquals("broken.ndjson:2:8", preview.problem("FROM broken", broken).location().toString());

    parquet("whole.parquet", "SELECT range AS i FROM range(1000)");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.parquet"));
    Files.write(folder.resolve("half.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Problem truncated = preview.problem("FROM half", preview.sample("half.parquet"), good);
    assertEquals("half.parquet", truncated.location().file());
    assertEquals("sample-unreadable", truncated.rule());
    assertEquals(Value.exact(1), preview.value("SELECT a FROM good", good));
  }

  @Test
  void a_query_that_a_late_row_does_not_fit_is_told_with_the_line_of_the_row() {
    SampleTable sample = preview.file("types.csv", rows("id,n", 30_000) + "x,8\n");
    List<Problem> problems = preview.run("SELECT sum(id) FROM types", sample).problems();
    assertEquals(
        List.of("q.sql:1:8", "types.csv:30002:1"),
        problems.stream().map(problem -> problem.location().toString()).toList());
    assertEquals(
        Value.text("x"), preview.value("SELECT id FROM types WHERE n = '8' AND id = 'x'", sample));
  }

  @Test
  void a_changed_file_is_read_anew() throws IOException {
    SampleTable sample = preview.file("changing.csv", "a\n1\n");
    assertEquals(Value.exact(1), preview.value("SELECT a FROM changing", sample));
    Files.writeString(folder.resolve("changing.csv"), "a,b\n1,22\n");
    assertEquals(Value.exact(22), preview.value("SELECT b FROM changing", sample));
  }

  @Test
  void a_file_replaced_while_its_rows_are_read_is_noticed() throws IOException {
    SampleTable sample = preview.file("swap.csv", "a\n1\n2\n");
    try (var rows = preview.rows("SELECT a FROM swap", sample)) {
      assertEquals(List.of(), rows.page(0, 1).problems());
      Files.writeString(folder.resolve("new.csv"), "a\n5\n6\n7\n");
      Files.move(
          folder.resolve("new.csv"),
          folder.resolve("swap.csv"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertEquals("sample-changed", rows.page(1, 1).problems().getFirst().rule());
    }
  }

  @Test
  void text_that_is_not_utf_8_is_read_with_the_encoding_chosen() throws IOException {
    Files.write(
        folder.resolve("latin.csv"),
        "id,name\n1,Jos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    SampleTable sample = preview.sample("latin.csv");
    Problem problem = preview.problem("FROM latin", sample);
    assertTrue(problem.hint().contains("encoding"), problem.toString());
    CsvOptions latin = CsvOptions.sniffed().with(CsvOption.ENCODING, "latin-1");
    assertEquals(
        Value.text("Jos\u00e9"),
        preview.value(
            "SELECT name FROM latin",
            new SampleTable("latin", sample.path(), "latin.csv", Optional.empty(), latin)));
  }

  private static void assertRefused(String message, SampleTable sample) {
    Result<SampleInfo> inspected = preview.engine.inspect(sample, Progress.none());
    assertEquals(1, inspected.problems().size(), inspected.toString());
    Problem problem = inspected.problems().getFirst();
    assertTrue(problem.message().contains(message), problem.message());
    assertEquals(sample.label(), problem.location().file());
    assertEquals(
        problem,
        preview
            .run("FROM " + dev.meshwright.model.data.Column.quoted(sample.name()), sample)
            .problems()
            .getFirst());
  }

  private static SampleInfo info(SampleTable sample) {
    Result<SampleInfo> inspected = preview.engine.inspect(sample, Progress.none());
    return inspected.optional().orElseThrow(() -> new AssertionError(inspected));
  }

  private static String rows(String header, int count) {
    StringBuilder rows = new StringBuilder(header).append('\n');
    for (int i = 0; i < count; i++) {
      rows.append(i).append(',').append(i).append('\n');
    }
    return rows.toString();
  }

  private static void parquet(String name, String select) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + folder.resolve(name) + "' (FORMAT parquet)");
    }
  }
}
