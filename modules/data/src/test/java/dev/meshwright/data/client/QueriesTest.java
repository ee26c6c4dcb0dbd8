package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static SampleTable orders;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
    orders = preview.file("orders.csv", "id,name,total\n1,Ada,1.5\n2,Bo,2.5\n3,,4\n");
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @Test
  void a_query_reads_a_sample_by_its_table_name_in_any_case() {
    Page page = preview.page("SELECT ID, name FROM Orders ORDER BY id", orders);
    assertEquals(new RowCount(3, true), page.count());
    assertEquals(List.of(Value.exact(1), Value.text("Ada")), page.rows().getFirst().values());
    assertEquals(Value.nothing(), page.rows().getLast().values().getLast());
  }

  @Test
  void columns_and_types_are_known_without_running() {
    List<Column> columns =
        preview
            .engine
            .describe(
                PreviewQuery.of(
                    "q.sql",
                    "SELECT id, {'a b': [total], 'm': MAP {'k': 1.50}} AS s FROM orders",
                    List.of(orders)),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals("BIGINT", columns.getFirst().type().sql());
    assertEquals(
        "STRUCT(\"a b\" DECIMAL(18,1)[], \"m\" MAP(VARCHAR, DECIMAL(3,2)))",
        columns.getLast().type().sql());
  }

  @Test
  void numbers_arrive_exactly() {
    assertEquals(
        List.of(
            new Value.Exact(new BigDecimal("9007199254740993")),
            new Value.Exact(new BigDecimal("18446744073709551615")),
            new Value.Exact(new BigDecimal("-170141183460469231731687303715884105727")),
            new Value.Exact(new BigDecimal("340282366920938463463374607431768211455")),
            Value.nothing(),
            new Value.Exact(new BigDecimal("12345678901234567890123456789012345678")),
            new Value.Exact(new BigDecimal("1.50")),
            new Value.Real(-0.0),
            new Value.Real(Double.NaN),
            new Value.Real(Double.NEGATIVE_INFINITY),
            new Value.Single(0.1f)),
        preview.row(
            """
            SELECT 9007199254740993, 18446744073709551615::UBIGINT,
              -170141183460469231731687303715884105727::HUGEINT,
              340282366920938463463374607431768211455::UHUGEINT, NULL::HUGEINT,
              12345678901234567890123456789012345678::DECIMAL(38, 0), 1.50::DECIMAL(9, 2),
              '-0.0'::DOUBLE, 'nan'::DOUBLE, '-inf'::DOUBLE, 0.1::FLOAT
            """));
  }

  @Test
  void dates_and_times_arrive_exactly() {
    assertEquals(
        List.of(
            "0000-01-01",
            "9999-12-31",
            "-0043-03-15",
            "infinity",
            "-infinity",
            "0000-02-29 12:00:00.000001",
            "infinity",
            "-infinity",
            "2020-01-01 01:02:03.123456789",
            "2019-12-31 23:02:03+00",
            "24:00:00",
            "01:02:03.5",
            "01:02:03+05:30",
            "1 year 2 days 00:00:03"),
        preview
            .row(
                """
                SELECT DATE '0000-01-01', DATE '9999-12-31', DATE '0044-03-15 (BC)',
                  DATE 'infinity', DATE '-infinity', TIMESTAMP '0000-02-29 12:00:00.000001',
                  TIMESTAMP 'infinity', TIMESTAMP '-infinity',
                  TIMESTAMP_NS '2020-01-01 01:02:03.123456789',
                  TIMESTAMPTZ '2020-01-01 01:02:03+02', TIME '24:00:00', TIME '01:02:03.5',
                  TIMETZ '01:02:03+05:30', INTERVAL '1 year 2 days 3 seconds'
                """)
            .stream()
            .map(value -> ((Value.Temporal) value).iso())
            .toList());
  }

  @Test
  void nested_values_keep_their_shape() {
    assertEquals(
        new Value.Struct(
            List.of(
                new Value.Field("a", new Value.Items(List.of(Value.exact(1), Value.nothing()), 2)),
                new Value.Field(
                    "m",
                    new Value.Entries(
                        List.of(
                            new Value.Entry(
                                Value.text("k"),
                                new Value.Struct(
                                    List.of(
                                        new Value.Field("x", new Value.Temporal("infinity")))))),
                        1)))),
        preview.value("SELECT {'a': [1, NULL], 'm': MAP {'k': {'x': DATE 'infinity'}}}"));
  }

  @Test
  void long_texts_bytes_and_lists_are_cut_and_say_their_length() {
    List<Value> row = preview.row("SELECT repeat('é', 5000), repeat('x', 300)::BLOB, range(1000)");
    assertEquals(new Value.Text("é".repeat(100), 5000), row.get(0));
    assertEquals(new Value.Bytes("78".repeat(100), 300), row.get(1));
    Value.Items items = (Value.Items) row.get(2);
    assertEquals(100, items.items().size());
    assertEquals(1000, items.length());
    assertTrue(items.cut());
  }

  @Test
  void pages_can_be_read_in_any_order() {
    try (RowSource rows = preview.rows("SELECT i, 'row ' || i FROM range(300000) t(i)")) {
      assertEquals(Value.exact(0), rows.page(0, 10).rows().getFirst().values().getFirst());
      assertTrue(rows.rowCount().known() < 300_000, "the first page does not wait for the rest");
      assertEquals(
          List.of(Value.exact(299_990), Value.text("row 299990")),
          rows.page(299_990, 100).rows().getFirst().values());
      assertEquals(10, rows.page(299_990, 100).rows().size());
      assertEquals(new RowCount(300_000, true), rows.rowCount());
      for (long from : new long[] {0, 77_777, 150_001, 299_999}) {
        assertEquals(Value.exact(from), rows.page(from, 3).rows().getFirst().values().getFirst());
      }
      assertEquals(List.of(), rows.page(300_000, 5).rows());
    }
  }

  @Test
  void an_unknown_column_is_found_at_its_place_with_the_name_that_was_meant() {
    Problem problem = preview.problem("SELECT 'ä', nmae\nFROM orders", orders);
    assertEquals("sql-unknown-column", problem.rule());
    assertEquals(new TextRange(12, 16), problem.location().range());
    assertEquals("q.sql:1:13", problem.location().toString());
    assertEquals("Did you mean \"name\"?", problem.hint());
    assertEquals("name", problem.fixes().getFirst().edits().getFirst().edit().replacement());
  }

  @Test
  void an_unknown_table_is_compared_with_all_samples() {
    Problem problem = preview.problem("SELECT *\nFROM oders", orders);
    assertEquals("sql-unknown-table", problem.rule());
    assertEquals(new TextRange(14, 19), problem.location().range());
    assertEquals("Did you mean \"orders\"?", problem.hint());
  }

  @Test
  void a_syntax_error_is_found_at_its_place() {
    Problem problem = preview.problem("SELECT 1 FRM x y");
    assertEquals("sql-syntax", problem.rule());
    assertEquals(new TextRange(13, 14), problem.location().range());
  }

  @Test
  void a_failure_in_a_row_is_found_at_the_expression() {
    Problem problem = preview.problem("SELECT (name || '!')::INT FROM orders", orders);
    assertEquals("sql-conversion", problem.rule());
    assertEquals(new TextRange(20, 25), problem.location().range());
    assertTrue(problem.message().contains("Ada!"), problem.message());
  }

  @Test
  void a_cast_that_a_cell_does_not_allow_is_found_in_the_sample() {
    Problem problem = preview.problem("SELECT name::INT FROM orders", orders);
    assertEquals("sample-unreadable", problem.rule());
    assertEquals("orders.csv:2:1", problem.location().toString());
    assertTrue(problem.message().contains("Ada"), problem.message());
  }

  @Test
  void references_and_parameters_are_resolved_and_problems_keep_their_places() {
    PreviewQuery query =
        new PreviewQuery(
            "m.sql",
            "SELECT nmae FROM {{ ref('orders') }} WHERE id = $id",
            List.of(orders),
            List.of(new dev.meshwright.model.data.Parameter("id", Value.exact(2))));
    Problem problem = preview.engine.run(query, Progress.none()).problems().getFirst();
    assertEquals(new TextRange(7, 11), problem.location().range());
    PreviewQuery right =
        new PreviewQuery(
            "m.sql", query.sql().replace("nmae", "name"), query.samples(), query.parameters());
    try (RowSource rows = preview.engine.run(right, Progress.none()).optional().orElseThrow()) {
      assertEquals(Value.text("Bo"), rows.page(0, 5).rows().getFirst().values().getFirst());
    }
    String missing = "SELECT * FROM {{ ref('oders') }}";
    assertEquals(
        "{{ ref('oders') }}", preview.problem(missing, orders).location().range().of(missing));
  }

  @Test
  void a_plan_tells_the_rows_of_each_operator() {
    dev.meshwright.model.data.PlanStep plan =
        preview
            .engine
            .explain(
                PreviewQuery.of(
                    "q.sql", "SELECT name, count(*) FROM orders GROUP BY name", List.of(orders)),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(3, plan.rows());
    dev.meshwright.model.data.PlanStep leaf = plan;
    while (!leaf.inputs().isEmpty()) {
      leaf = leaf.inputs().getFirst();
    }
    assertEquals(3, leaf.rows());
    assertTrue(
        leaf.operator().contains("SCAN") || leaf.operator().contains("CSV"), leaf.toString());
  }

  @Test
  void a_result_beyond_the_limit_is_cut_and_says_so() {
    Problem problem =
        preview.problem("SELECT repeat('x', 100), repeat('y', 100) FROM range(2000000)");
    assertEquals("preview-result-cut", problem.rule());
  }
}
