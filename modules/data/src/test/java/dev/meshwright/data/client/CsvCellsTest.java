package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Odd files of CSV, and what becomes of them: columns with types, rows, notes.
class CsvCellsTest {

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static int files;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @Test
  void a_number_that_a_late_row_has_in_another_way_widens_its_column_and_is_told() {
    String early = "q,c,d\n" + "1,2,2026-01-01\n".repeat(20_500);
    SampleTable sample = csv(early + "7.6,0042,01.02.2026\n2.5,1_000,x\n");
    assertEquals("q DECIMAL(18,1), c VARCHAR, d VARCHAR", columns(sample));
    assertEquals("7.6|0042|01.02.2026\n2.5|1_000|x", rows("SELECT * FROM %s OFFSET 20500", sample));
    List<Problem> notes = notes(sample);
    assertEquals(3, notes.size(), notes.toString());
    for (Problem note : notes) {
      assertEquals(20_502, note.location().start().line(), note.toString());
    }
    assertTrue(notes.getFirst().message().contains("\"7.6\""), notes.toString());
  }

  @Test
  void texts_that_only_look_like_values_stay_texts() {
    for (String texts :
        List.of(
            "NO,NO,no",
            "t,f,t",
            "yes,no,yes",
            "True,False,True",
            "1e5,2e3,4",
            "12e4567,1,2",
            "0x1F,1,2",
            "0042,7,8",
            "+5,6,7",
            "1_000,2,3",
            "-0,1,2",
            "1.,2,3",
            ".5,1,2",
            "24:00:00,10:00:00,11:00:00",
            "2026-02-30,2026-02-01,2026-02-02",
            "2026-01-01 10:00:00+02:00,2026-01-01 10:00:00+02:00,2026-01-01 10:00:00+02:00",
            "2026-01-01 10:00:00.123456789,2026-01-01 10:00:00.1,2026-01-01 10:00:00",
            "01/02/2026,03/04/2026,05/06/2026",
            "BBD05AE7-8E6C-4D0E-9B1A-0123456789AB,x,y",
            "123456789012345678901234567890123456789,1,2",
            "0.1234567890123456789,123456789012345678901234567890,1",
            "NaN,1,2",
            "inf,1,2",
            " 1,2,3",
            "0000-01-01,2026-01-01,2026-01-02")) {
      SampleTable sample = csv("v\n" + texts.replace(',', '\n') + "\n");
      assertEquals("v VARCHAR", columns(sample), texts);
      assertEquals(texts.replace(',', '\n'), rows("FROM %s", sample));
    }
  }

  @Test
  void values_have_the_narrowest_type_that_holds_them_all() {
    assertType("BIGINT", "1,-2,9223372036854775807");
    assertType("HUGEINT", "9223372036854775808,1,2");
    assertType("DECIMAL(18,1)", "7,7.6,-8");
    assertType("DECIMAL(18,2)", "12.50,7.25,0.00");
    assertType("DECIMAL(38,2)", "123456789012345678.90,123456789012345678.91,1.00");
    assertType("DOUBLE", "12.5,7.25,-0.1");
    assertType("DOUBLE", "0.30000000000000004,1.5,1e-05");
    assertType("DECIMAL(38,17)", "9007199254740993.5,0.30000000000000004,1.5");
    assertType("BOOLEAN", "true,false,true");
    assertType("DATE", "2026-01-31,2026-02-01,2024-02-29");
    assertType("DATE", "31.12.2025,01.02.2026,03.04.2026");
    assertType("DATE", "13/02/2026,01/02/2026,03/04/2026");
    assertType("TIME", "10:00:00,23:59:59.123456,00:00:00");
    assertType("TIMESTAMP", "2026-01-31 10:00:00,2026-01-31T10:00:00.5,2026-01-31 00:00:00");
    assertType(
        "TIMESTAMP WITH TIME ZONE",
        "2026-01-31T10:00:00Z,2026-01-31T11:00:00Z,2026-01-31T12:00:00Z");
  }

  private static void assertType(String type, String texts) {
    assertEquals("v " + type, columns(csv("v\n" + texts.replace(',', '\n') + "\n")), texts);
  }

  @Test
  void rows_that_are_too_short_or_too_long_are_told_and_no_cell_is_lost() {
    SampleTable sample = csv("id,a\n1,x\n2\n3,p,q\n");
    assertEquals("id BIGINT, a VARCHAR, column2 VARCHAR", columns(sample));
    assertEquals("1|x|NULL\n2|NULL|NULL\n3|p|q", rows("FROM %s", sample));
    assertNotes(sample, "csv-short-rows:3", "csv-long-rows:4");
  }

  @Test
  void lines_end_as_they_like() {
    assertEquals("1|a\n2|b\n3|c", rows("FROM %s", csv("id,v\r\n1,a\n2,b\r\n3,c")));
    assertEquals("1|a\n2|b", rows("FROM %s", csv("id,v\r1,a\r2,b\r")));
    assertEquals("1|a\n2|b", rows("FROM %s", csv("id,v\n1,a\n\n2,b\n\n")));
    assertEquals("1|a\r\nb\n2|c", rows("FROM %s", csv("id,v\n1,\"a\r\nb\"\n2,c\n")));
  }

  @Test
  void comments_and_lines_before_the_header_are_left_out_and_told() {
    SampleTable comments = csv("# made today\nid,name\n1,a\n#2,b\n3,c\n");
    assertEquals("id BIGINT, name VARCHAR", columns(comments));
    assertEquals("1|a\n3|c", rows("FROM %s", comments));
    assertNotes(comments, "csv-comments:1");
    SampleTable title = csv("Report of May\n\nid,v\n1,2\n");
    assertEquals("1|2", rows("FROM %s", title));
    assertNotes(title, "csv-lines-skipped:1");
    SampleTable excel = csv("sep=;\r\nkunde;betrag\r\nA;1.234,50\r\n");
    assertEquals("kunde VARCHAR, betrag VARCHAR", columns(excel));
    assertEquals("A|1.234,50", rows("FROM %s", excel));
    assertEquals("#id BIGINT, name VARCHAR", columns(csv("#id,name\n1,a\n2,b\n")));
  }

  @Test
  void one_column_is_not_torn_apart() {
    assertEquals("alpha\ngamma, delta", rows("FROM %s", csv("name\nalpha\ngamma, delta\n")));
    assertEquals("Boston, MA\nAustin, TX", rows("FROM %s", csv("place\nBoston, MA\nAustin, TX\n")));
    SampleTable gaps = csv("v\n1\n\n3\n");
    assertEquals("1\nNULL\n3", rows("FROM %s", gaps));
  }

  @Test
  void headers_that_are_alike_or_empty_name_columns_that_are_not() {
    SampleTable sample = csv("a,a,A,,\n1,2,3,4,5\n");
    assertEquals(
        "a BIGINT, a_1 BIGINT, A_2 BIGINT, column3 BIGINT, column4 BIGINT", columns(sample));
    assertEquals("1|2|3|4|5", rows("FROM %s", sample));
    assertEquals("a VARCHAR, b VARCHAR", columns(csv("a,b\n")));
    assertEquals("", rows("FROM %s", csv("a,b")));
  }

  @Test
  void quotes_that_are_broken_are_read_as_they_stand_and_told() {
    SampleTable sample = csv("id,t\n1,\"abc\"def\n2,\"open\n3,5\" pipe\n");
    assertEquals("1|\"abc\"def\n2|\"open\n3|5\" pipe", rows("FROM %s", sample));
    assertNotes(sample, "csv-broken-quotes:2");
    assertEquals("1|a\"b,c", rows("FROM %s", csv("id,t\n1,\"a\\\"b,c\"\n")));
  }

  @Test
  void encodings_are_known_by_their_bytes_or_asked_for() throws IOException {
    String text = "näme,v\nJosé €,1\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      assertEquals("José €|1", rows("FROM %s", csv(text.getBytes(charset))), charset.name());
    }
    assertEquals(
        "José €|1", rows("FROM %s", csv(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        "Jose|1", rows("FROM %s", csv("name,v\nJose,1\n".getBytes(StandardCharsets.UTF_16LE))));
    assertEquals(
        "Jose|1", rows("FROM %s", csv("name,v\nJose,1\n".getBytes(StandardCharsets.UTF_16BE))));
    Problem problem =
        preview.run("FROM t", named(csv(text.getBytes("windows-1252")))).problems().getFirst();
    assertEquals("sample-encoding", problem.rule());
    assertEquals(1, problem.location().start().line());
    assertTrue(problem.hint().contains("windows-1252"), problem.hint());
  }

  @Test
  void a_zero_byte_is_read_wherever_it_stands() {
    SampleTable sample = csv("a,b\n1,x\n\"1\0xyz\",y\n3,z\n");
    assertEquals("1|x\n1\0xyz|y\n3|z", rows("FROM %s", sample));
    assertNotes(sample, "csv-zero-bytes:3");
    Problem binary = preview.run("FROM t", named(csv("\0\1\2\3a,b\0\0\0\0"))).problems().getFirst();
    assertEquals("sample-format", binary.rule());
  }

  @Test
  void a_file_of_tabs_by_its_name_has_tabs() {
    SampleTable sample = preview.file("places.tsv", "name\tcity, state\nAnn\tBoston, MA\n");
    assertEquals("name VARCHAR, city, state VARCHAR", columns(sample));
  }

  @Test
  void parts_are_put_together_by_the_names_of_their_columns() throws IOException {
    preview.file("people/p1.csv", "first,last\nAda,Lovelace\n");
    preview.file("people/p2.csv", "last;first;born\nHopper;Grace;1906\n");
    SampleTable people = SampleTable.of("people", folder.resolve("people"), "people");
    assertEquals("first VARCHAR, last VARCHAR, born BIGINT", columns(people));
    assertEquals("Ada|Lovelace|NULL\nGrace|Hopper|1906", rows("FROM %s", people));
    assertNotes(people, "csv-other-columns:1");
    Files.writeString(folder.resolve("people/p3.csv"), "Turing,Alan\nx,y\n");
    Problem other = preview.run("FROM people", people).problems().getFirst();
    assertEquals("people/p3.csv:1:1", other.location().toString());
  }

  @Test
  void an_empty_cell_is_null_with_quotes_and_without() throws IOException {
    SampleTable sample = csv("a,b,c\n\"\",\"\",x\n,,y\n1,t,z\n");
    assertEquals("a BIGINT, b VARCHAR, c VARCHAR", columns(sample));
    assertEquals("NULL|NULL|x\nNULL|NULL|y\n1|t|z", rows("FROM %s", sample));
    Path target = folder.resolve("empty.csv");
    PreviewQuery query = PreviewQuery.of("q.sql", "FROM " + sample.name(), List.of(sample));
    preview.engine.export(query, ExportFormat.CSV, target, Progress.none());
    assertEquals("a,b,c\n,,x\n,,y\n1,t,z\n", Files.readString(target));
    // A part that is written anew, and one with a single column.
    SampleTable ragged = csv("a,b,c\n\"\",\"\"\n1,t,z\n");
    assertEquals("NULL|NULL|NULL\n1|t|z", rows("FROM %s", ragged));
    assertEquals("NULL\nx", rows("FROM %s", csv("a\n\"\"\nx\n")));
    assertEquals("NULL\nx", rows("FROM %s", csv("a\n\nx\n")));
  }

  @Test
  void exports_hold_the_exact_cells() throws IOException {
    SampleTable sample =
        csv(
            "a,b,c\n"
                + "123456789012345678.90,0042,2026-01-01T10:00:00Z\n"
                + "1.00,7,2026-01-01T10:00:00Z\n");
    Path target = folder.resolve("out.csv");
    PreviewQuery query =
        PreviewQuery.of("q.sql", "SELECT a, b FROM " + sample.name(), List.of(sample));
    preview.engine.export(query, ExportFormat.CSV, target, Progress.none());
    assertEquals("a,b\n123456789012345678.90,0042\n1.00,7\n", Files.readString(target));
  }

  private static SampleTable csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SampleTable csv(byte[] bytes) {
    try {
      String name = "odd" + files++ + ".csv";
      Files.write(folder.resolve(name), bytes);
      return preview.sample(name);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static SampleTable named(SampleTable sample) {
    return new SampleTable("t", sample.path(), sample.label(), Optional.empty(), sample.csv());
  }

  private static String columns(SampleTable sample) {
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      return rows.columns().stream().map(CsvCellsTest::column).collect(Collectors.joining(", "));
    }
  }

  private static String column(Column column) {
    return column.name() + " " + column.type().sql();
  }

  /// The cells as DuckDB writes them.
  private static String rows(String sql, SampleTable sample) {
    String inner = sql.formatted(sample.name());
    return preview.page("SELECT * FROM (" + inner + ")", sample).rows().stream()
        .map(row -> row.values().stream().map(CsvCellsTest::text).collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Null none -> "NULL";
      case Value.Text text -> text.shown();
      case Value.Exact exact -> exact.value().toPlainString();
      default -> value.toString();
    };
  }

  private static List<Problem> notes(SampleTable sample) {
    return preview.engine.inspect(sample, Progress.none()).problems();
  }

  private static void assertNotes(SampleTable sample, String... expected) {
    assertEquals(
        List.of(expected),
        notes(sample).stream()
            .map(note -> note.rule() + ":" + note.location().start().line())
            .toList());
  }
}
