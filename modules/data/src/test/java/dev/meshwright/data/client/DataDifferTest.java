package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.diff.DataDiffer;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DiffOptions;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDifferTest {

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
  void rows_are_matched_by_an_inferred_key() throws IOException {
    SampleTable before = preview.file("b/t.csv", "id,name,x\n1,a,1\n2,b,2\n3,c,3\n");
    SampleTable after = preview.file("a/t.csv", "id,name,x\n1,a,1\n2,B,2\n4,d,4\n");
    try (DataDiff diff = diff(over(before), over(after), DiffOptions.usual())) {
      assertEquals(List.of("id"), diff.key());
      assertTrue(diff.keyInferred());
      assertEquals(
          List.of(1L, 1L, 1L, 1L),
          List.of(diff.same(), diff.added(), diff.removed(), diff.changed()));
      assertEquals(Map.of("name", 1L), diff.changesByColumn());
      assertEquals(
          List.of("change", "id", "name (before)", "name (after)", "x (before)", "x (after)"),
          diff.rows().columns().stream().map(Column::name).toList());
      assertEquals(
          List.of(
              List.of(
                  Value.text("changed"),
                  Value.exact(2),
                  Value.text("b"),
                  Value.text("B"),
                  Value.exact(2),
                  Value.exact(2)),
              List.of(
                  Value.text("removed"),
                  Value.exact(3),
                  Value.text("c"),
                  Value.nothing(),
                  Value.exact(3),
                  Value.nothing()),
              List.of(
                  Value.text("added"),
                  Value.exact(4),
                  Value.nothing(),
                  Value.text("d"),
                  Value.nothing(),
                  Value.exact(4))),
          diff.rows().page(0, 10).rows().stream().map(Row::values).toList());
    }
  }

  @Test
  void a_result_compared_with_itself_has_no_difference() throws IOException {
    String sql =
        """
        SELECT i % 7 AS k, [i] AS l, {'a': 'nan'::DOUBLE, 'b': NULL} AS s, sum(i) OVER () AS h,
          CASE WHEN i > 2 THEN i / 3 END AS d FROM range(100) t(i)
        """;
    for (DiffOptions options : List.of(DiffOptions.usual(), new DiffOptions(List.of("k"), 0))) {
      try (DataDiff diff = diff(query(sql), query(sql), options)) {
        assertTrue(diff.isEmpty(), diff.toString());
        assertEquals(100, diff.same());
      }
    }
  }

  @Test
  void rows_without_a_key_are_compared_as_a_multiset() throws IOException {
    try (DataDiff diff =
        diff(
            query("SELECT unnest(['a', 'a', 'b']) AS v"),
            query("SELECT unnest(['a', 'b', 'b', 'c']) AS v"),
            DiffOptions.usual())) {
      assertEquals(List.of(), diff.key());
      assertEquals(List.of(2L, 2L, 1L), List.of(diff.same(), diff.added(), diff.removed()));
    }
  }

  @Test
  void last_digits_of_floating_point_numbers_do_not_count_where_that_is_asked() throws IOException {
    try (DataDiff diff =
        diff(
            query("SELECT 1 AS id, 0.1::DOUBLE + 0.2::DOUBLE AS v"),
            query("SELECT 1 AS id, 0.3::DOUBLE AS v"),
            new DiffOptions(List.of(), 1e-9))) {
      assertTrue(diff.isEmpty());
    }
    try (DataDiff diff =
        diff(
            query("SELECT 1 AS id, 0.1::DOUBLE + 0.2::DOUBLE AS v"),
            query("SELECT 1 AS id, 0.3::DOUBLE AS v"),
            new DiffOptions(List.of("id"), 0))) {
      assertEquals(1, diff.changed());
    }
  }

  @Test
  void columns_that_came_went_or_changed_their_type_are_told() throws IOException {
    try (DataDiff diff =
        diff(
            query("SELECT 1 AS id, 2 AS gone, 3::INT AS t"),
            query("SELECT 1 AS id, 2 AS came, 3::BIGINT AS t"),
            DiffOptions.usual())) {
      assertEquals("gone", diff.removedColumns().getFirst().name());
      assertEquals("came", diff.addedColumns().getFirst().name());
      assertEquals("BIGINT", diff.retyped().getFirst().type().sql());
      assertEquals(0, diff.changed());
    }
  }

  @Test
  void a_cent_of_a_billion_is_a_change() throws IOException {
    try (DataDiff diff =
        diff(
            query("SELECT 1 AS id, 1234567890.12::DOUBLE AS d, 1.50::DECIMAL(4,2) AS n"),
            query("SELECT 1 AS id, 1234567890.13::DOUBLE AS d, 1.500::DECIMAL(5,3) AS n"),
            DiffOptions.usual())) {
      assertEquals(Map.of("d", 1L), diff.changesByColumn());
    }
  }

  /// Each value beside another, with a key and as whole rows, and whether they differ.
  @Test
  void values_that_look_alike_are_the_same_only_where_they_are() throws IOException {
    record Pair(String before, String after, boolean differ) {}
    List<Pair> pairs =
        List.of(
            new Pair("'nan'::DOUBLE", "'nan'::DOUBLE", false),
            new Pair("'nan'::FLOAT", "NULL::FLOAT", true),
            new Pair("'nan'::DOUBLE", "'inf'::DOUBLE", true),
            new Pair("'inf'::DOUBLE", "'-inf'::DOUBLE", true),
            new Pair("-0.0::DOUBLE", "0.0::DOUBLE", false),
            new Pair("-0.0::FLOAT", "0.0::FLOAT", false),
            new Pair("NULL::DOUBLE", "0.0::DOUBLE", true),
            new Pair("NULL::VARCHAR", "NULL::VARCHAR", false),
            new Pair("NULL::VARCHAR", "''", true),
            new Pair("''", "' '", true),
            new Pair("'a'", "'A'", true),
            new Pair("'null'", "NULL::VARCHAR", true),
            new Pair("[1, NULL]", "[1, NULL]", false),
            new Pair("[1, 2]", "[2, 1]", true),
            new Pair("[1, NULL]", "[1]", true),
            new Pair("[]::INT[]", "NULL::INT[]", true),
            new Pair("['nan'::DOUBLE]", "['nan'::DOUBLE]", false),
            new Pair("[NULL::VARCHAR]", "['']", true),
            new Pair("{'a': 1, 'b': NULL::INT}", "{'a': 1, 'b': NULL::INT}", false),
            new Pair("{'a': 1, 'b': NULL::INT}", "{'a': 1, 'b': 0}", true),
            new Pair("{'a': NULL::INT}", "NULL::STRUCT(a INT)", true),
            new Pair("{'a': [{'b': 'x'}]}", "{'a': [{'b': 'X'}]}", true));
    for (Pair pair : pairs) {
      for (DiffOptions options :
          List.of(new DiffOptions(List.of("id"), 0), new DiffOptions(List.of(), true, 0))) {
        try (DataDiff diff =
            diff(
                query("SELECT 1 AS id, " + pair.before() + " AS v"),
                query("SELECT 1 AS id, " + pair.after() + " AS v"),
                options)) {
          assertEquals(pair.differ(), !diff.isEmpty(), pair + " by " + options);
        }
      }
    }
  }

  @Test
  void results_are_exported_exactly() throws IOException {
    String sql =
        "SELECT sum(i) AS h, 1.50::DECIMAL(9, 2) AS d, 'a,\"b\"' AS a, 'x' AS a FROM range(3)"
            + " t(i);";
    Path csv = folder.resolve("out.csv");
    assertEquals(
        Result.ok(1L), preview.engine.export(query(sql), ExportFormat.CSV, csv, Progress.none()));
    assertEquals("h,d,a,a_2\n3,1.50,\"a,\"\"b\"\"\",x\n", Files.readString(csv));
    Path lines = folder.resolve("out.ndjson");
    preview.engine.export(query(sql), ExportFormat.NDJSON, lines, Progress.none());
    assertEquals(
        "{\"h\":3,\"d\":1.5,\"a\":\"a,\\\"b\\\"\",\"a_2\":\"x\"}\n", Files.readString(lines));
    String wide = "SELECT 12345678901234567890.12::DECIMAL(22, 2) AS d, 9007199254740993 AS i";
    preview.engine.export(query(wide), ExportFormat.NDJSON, lines, Progress.none());
    assertEquals(
        "{\"d\":\"12345678901234567890.12\",\"i\":9007199254740993}\n", Files.readString(lines));
    Path parquet = folder.resolve("out.parquet");
    preview.engine.export(query(sql), ExportFormat.PARQUET, parquet, Progress.none());
    assertEquals(
        Value.exact(3), preview.value("SELECT h FROM \"out\"", preview.sample("out.parquet")));
  }

  private static PreviewQuery over(SampleTable sample) {
    SampleTable table = SampleTable.of("t", sample.path(), sample.label());
    return PreviewQuery.of("t.sql", "SELECT * FROM t", List.of(table));
  }

  private static PreviewQuery query(String sql) {
    return PreviewQuery.of("t.sql", sql, List.of());
  }

  private static DataDiff diff(PreviewQuery before, PreviewQuery after, DiffOptions options)
      throws IOException {
    Result<DataDiff> diff =
        new DataDiffer(preview.engine).diff(before, after, options, Progress.none());
    return diff.optional().orElseThrow(() -> new AssertionError(diff));
  }
}
