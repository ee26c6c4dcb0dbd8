package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.write.SampleWriter;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input, point by point: each gives a message that names the file and the place, and the
/// samples beside it go on.
class BadInputTest {

  private static final String AVRO =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}";

  @TempDir static Path folder;
  private static PreviewFixture fixture;
  private static SampleTable good;

  @BeforeAll
  static void start() {
    fixture = new PreviewFixture(folder);
    good = fixture.file("good.csv", "a\n1\n");
  }

  @AfterAll
  static void end() {
    fixture.close();
  }

  @Test
  void truncated_files_of_each_format_are_named_and_the_others_go_on() throws Exception {
    Path parquet = folder.resolve("whole.parquet");
    SampleWriter.parquet(
        parquet,
        List.of(new SampleWriter.ParquetColumn("a", "BIGINT")),
        IntStream.range(0, 1000).mapToObj(Integer::toString));
    Path avro = folder.resolve("whole.avro");
    SampleWriter.avro(avro, AVRO, IntStream.range(0, 1000).mapToObj(i -> "{\"a\":" + i + "}"));
    byte[] json = "[{\"a\": 1}, {\"a\": 2}, {\"a\"".getBytes(StandardCharsets.UTF_8);
    byte[] lines = "{\"a\": 1}\n{\"a\": 2}\n{\"a\": ".getBytes(StandardCharsets.UTF_8);
    byte[] zipped = gzip("a,b\n" + "1,2\n".repeat(5000));
    truncated("cut.parquet", half(Files.readAllBytes(parquet)));
    truncated("cut.avro", half(Files.readAllBytes(avro)));
    truncated("cut.json", json);
    truncated("cut.ndjson", lines);
    truncated("cut.csv.gz", half(zipped));
  }

  private static void truncated(String name, byte[] bytes) throws IOException {
    Problem problem = refused(bytes(name, bytes));
    assertEquals(name, problem.location().file(), problem.toString());
  }

  @Test
  void a_ragged_row_is_read_and_told_with_its_line() {
    SampleTable sample =
        fixture.file("ragged.csv", "a,b\n" + "1,2\n".repeat(30_000) + "1,2,3\n" + "1,2\n");
    assertEquals(Value.exact(3), fixture.value("SELECT max(column2) FROM ragged", sample));
    Problem problem = fixture.run("FROM ragged", sample).problems().getFirst();
    assertEquals("ragged.csv:30002:1", problem.location().toString());
  }

  @Test
  void a_short_file_with_a_row_too_long_is_not_taken_for_lines_to_skip() {
    SampleTable sample = fixture.file("short.csv", "a,b\n1,2\n3,4,5\n");
    assertEquals(Value.exact(4), fixture.value("SELECT sum(a) FROM short", sample));
    Problem problem = fixture.run("FROM short", sample).problems().getFirst();
    assertEquals("short.csv:3:1", problem.location().toString());
  }

  @Test
  void bytes_that_are_not_utf8_are_named_with_a_way_out() throws IOException {
    byte[] mixed = ("name\n" + "Müller\n".repeat(3)).getBytes(StandardCharsets.UTF_8);
    byte[] latin = "Jürgen\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(mixed, mixed.length + latin.length);
    System.arraycopy(latin, 0, both, mixed.length, latin.length);
    Problem problem = refused(bytes("mixed.csv", both));
    assertEquals("mixed.csv", problem.location().file());
    assertTrue(problem.hint().contains("encoding"), problem.toString());
  }

  @Test
  void ten_thousand_columns_are_read() {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 10_000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    SampleTable sample = fixture.file("wide.csv", names + "\n" + row + "\n");
    try (PreviewFixture usual = new PreviewFixture(folder, PreviewLimits.usual())) {
      List<Value> values = usual.row("SELECT * FROM wide", sample);
      assertEquals(10_000, values.size());
      assertEquals(Value.exact(9_999), values.getLast());
    }
  }

  @Test
  void columns_that_the_memory_does_not_do_for_are_told_with_a_way_on() {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 10_000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    SampleTable sample = fixture.file("broad.csv", names + "\n" + row + "\n");
    PreviewLimits few = new PreviewLimits(640L << 20, Duration.ofSeconds(60), 2, 100, 1L << 20);
    try (PreviewFixture small = new PreviewFixture(folder, few)) {
      Problem problem = small.problem("SELECT * FROM broad", sample);
      assertTrue(
          List.of("preview-memory", "sql-out-of-memory").contains(problem.rule()),
          problem.toString());
      assertTrue(problem.hint().contains("limit in the settings"), problem.toString());
      SampleTable other = fixture.file("beside.csv", "a\n1\n");
      assertEquals(Value.exact(1), small.value("SELECT a FROM beside", other, sample));
    }
  }

  @Test
  void a_cell_of_a_hundred_megabytes_costs_a_message() throws IOException {
    Path file = folder.resolve("large.csv");
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("id,text\n1,".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
      out.write('\n');
    }
    Problem problem = refused(fixture.sample("large.csv"));
    assertEquals("large.csv:2:1", problem.location().toString());
    Files.delete(file);
  }

  @Test
  void avro_with_a_wrong_sync_marker_is_located_at_its_row() throws Exception {
    Path file = folder.resolve("sync.avro");
    SampleWriter.avro(
        file, AVRO, IntStream.range(0, 50_000).mapToObj(i -> "{\"a\":" + (1L << 40) + "}"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Problem problem = refused(bytes("sync.avro", bytes));
    assertEquals("sync.avro", problem.location().file());
    assertTrue(problem.message().contains("row"), problem.message());
  }

  @Test
  void an_unknown_codec_is_named() throws Exception {
    Path file = folder.resolve("codec.avro");
    SampleWriter.avro(file, AVRO, Stream.of("{\"a\":1}"));
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int at = text.indexOf("avro.codec");
    byte[] bytes =
        at < 0
            ? withCodec(text)
            : text.replace("null", "lz77").getBytes(StandardCharsets.ISO_8859_1);
    Problem problem = refused(bytes("codec.avro", bytes));
    assertTrue(problem.message().contains("lz77"), problem.message());
  }

  /// The header's map has one entry when the codec is not written: it becomes two.
  private static byte[] withCodec(String text) {
    String more =
        text.replaceFirst(
            "\u0002\u0016avro.schema", "\u0004\u0014avro.codec\u0008lz77\u0016avro.schema");
    return more.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void an_avro_file_of_the_old_format_is_told_as_that() throws IOException {
    Problem problem = refused(bytes("old.avro", new byte[] {'O', 'b', 'j', 0, 1, 2, 3}));
    assertEquals("old.avro", problem.location().file());
    assertTrue(problem.message().contains("before 1.3"), problem.message());
  }

  @Test
  void a_recursive_schema_is_read() throws Exception {
    Path file = folder.resolve("recursive.avro");
    String schema =
        "{\"type\":\"record\",\"name\":\"N\",\"fields\":[{\"name\":\"v\",\"type\":\"int\"},"
            + "{\"name\":\"next\",\"type\":[\"null\",\"N\"]}]}";
    SampleWriter.avro(
        file, schema, Stream.of("{\"v\":1,\"next\":{\"N\":{\"v\":2,\"next\":null}}}"));
    assertEquals(
        Value.exact(1), fixture.value("SELECT v FROM recursive", fixture.sample("recursive.avro")));
  }

  @Test
  void a_parquet_file_with_a_lying_footer_is_named() throws Exception {
    Path file = folder.resolve("lying.parquet");
    SampleWriter.parquet(
        file,
        List.of(new SampleWriter.ParquetColumn("a", "BIGINT")),
        IntStream.range(0, 1000).mapToObj(Integer::toString));
    byte[] whole = Files.readAllBytes(file);
    byte[] length = whole.clone();
    Arrays.fill(length, length.length - 8, length.length - 4, (byte) 0x7F);
    assertEquals("lying.parquet", refused(bytes("lying.parquet", length)).location().file());
    byte[] content = whole.clone();
    for (int i = content.length - 60; i < content.length - 8; i++) {
      content[i] = (byte) (i * 31);
    }
    assertEquals("lying.parquet", refused(bytes("lying.parquet", content)).location().file());
  }

  @Test
  void numbers_and_dates_at_the_edges_are_exact() {
    SampleTable sample =
        fixture.file(
            "edges.csv",
            "n,d,big,first,last,wide\n"
                + "nan,-0.0,9007199254740993,0000-01-01,9999-12-31,"
                + "99999999999999999999999999999999999999\n");
    List<Value> row =
        fixture.row(
            "SELECT n::DOUBLE, d::DOUBLE, big, first::DATE, last::DATE,"
                + " wide::VARCHAR::DECIMAL(38,0), 'inf'::DOUBLE, '-inf'::FLOAT FROM edges",
            sample);
    assertTrue(Double.isNaN(assertInstanceOf(Value.Real.class, row.get(0)).value()));
    assertEquals(
        Double.doubleToRawLongBits(-0.0),
        Double.doubleToRawLongBits(assertInstanceOf(Value.Real.class, row.get(1)).value()));
    assertEquals(Value.exact(9_007_199_254_740_993L), row.get(2));
    assertTrue(row.get(3) instanceof Value.Temporal, row.get(3).toString());
    assertEquals(new Value.Temporal("9999-12-31"), row.get(4));
    assertEquals(new BigDecimal("9".repeat(38)), ((Value.Exact) row.get(5)).value());
    assertEquals(new Value.Real(Double.POSITIVE_INFINITY), row.get(6));
    assertEquals(new Value.Single(Float.NEGATIVE_INFINITY), row.get(7));
  }

  @Test
  void an_endless_recursion_and_a_cross_join_of_everything_are_stopped() {
    PreviewLimits limits =
        new PreviewLimits(
            1024 * PreviewFixture.MIB, Duration.ofSeconds(4), 2, 100, 16 * PreviewFixture.MIB);
    try (PreviewFixture bounded = new PreviewFixture(folder, limits)) {
      bounded.file("small.csv", "a\n" + "1\n".repeat(2_000));
      SampleTable small = bounded.sample("small.csv");
      Problem endless =
          bounded.problem(
              "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r)"
                  + " SELECT count(*) FROM r");
      assertTrue(
          List.of("preview-time", "preview-memory").contains(endless.rule()), endless.toString());
      try (RowSource rows =
          bounded.rows("SELECT * FROM small a, small b, small c, small d", small)) {
        Page end = rows.complete();
        assertTrue(!end.problems().isEmpty(), "sixteen million million rows were computed");
      }
      assertEquals(Value.exact(2_000), bounded.value("SELECT count(*) FROM small", small));
    }
  }

  /// The first problem of a sample; the sample beside it still works.
  private static Problem refused(SampleTable sample) {
    List<Problem> problems = all(sample);
    assertTrue(!problems.isEmpty(), sample.label() + " was read");
    assertEquals(Value.exact(1), fixture.value("SELECT a FROM good", good, sample));
    return problems.getFirst();
  }

  private static List<Problem> all(SampleTable sample) {
    String sql = "SELECT max(hash(t)) FROM \"" + sample.name() + "\" AS t";
    var run = fixture.run(sql, good, sample);
    return run.optional()
        .map(rows -> {
          try (rows) {
            List<Problem> problems = new java.util.ArrayList<>(run.problems());
            problems.addAll(rows.complete().problems());
            return problems;
          }
        })
        .orElse(run.problems());
  }

  private static SampleTable bytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return fixture.sample(name);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
