package dev.meshwright.usecases.transformtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A preview is kept, run, broken by an edit, and accepted, all with the real engine.
class TransformationTestsTest {

  private static final String SQL = "shop/sql/revenue.sql";

  @TempDir Path root;
  private WorkspaceServices services;
  private DataServices data;

  @BeforeEach
  void aWorkspace() {
    write(
        "shop/samples/orders.csv",
        "id,customer,day,total\n1,ann@example.com,2026-01-31,2.50\n"
            + "2,bob@example.com,2026-01-31,4.00\n3,ann@example.com,2026-02-01,\n");
    write(
        "shop/shop.odcs.yaml",
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: shop
        schema:
          - name: orders
            properties:
              - name: customer
                classification: PII
        """);
    write(
        SQL,
        """
        WITH paid AS (SELECT * FROM orders WHERE total IS NOT NULL)
        SELECT day, sum(total) AS revenue, any_value(customer) AS who FROM paid GROUP BY day
        """);
    services = WorkspaceServices.open(root).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterEach
  void close() {
    data.close();
    services.close();
  }

  @Test
  void aKeptPreviewPassesUntilTheTransformationChanges() {
    KeptTest kept = keep(KeepRequest.of(PreviewRequest.whole(SQL, text(SQL)), "Revenue a day"));
    assertEquals("shop/sql/revenue.revenue-a-day.test.yaml", kept.path());
    write(kept.path(), kept.text());
    assertInstanceOf(TestOutcome.Passed.class, run().getFirst().outcome(), kept.text());

    write(SQL, text(SQL).replace("sum(total)", "sum(total) * 2"));
    TestOutcome.Failed failed =
        assertInstanceOf(TestOutcome.Failed.class, run().getFirst().outcome());
    assertEquals(1, failed.difference().changed());
    assertEquals(Map.of("revenue", 1L), failed.difference().changesByColumn());

    accept(failed);
    assertInstanceOf(TestOutcome.Passed.class, run().getFirst().outcome(), text(kept.path()));
  }

  @Test
  void personalDataOfTheContractIsMaskedAndJoinsStay() {
    KeptTest kept = keep(KeepRequest.of(PreviewRequest.whole(SQL, text(SQL)), "masked"));
    assertFalse(kept.text().contains("ann@example.com"), kept.text());
    assertEquals(Map.of("orders", List.of("customer")), kept.masked());
    List<String> masks =
        kept.text().lines().filter(line -> line.contains("day: 2026")).limit(3).toList();
    assertEquals(mask(masks.get(0)), mask(masks.get(2)));
    assertFalse(mask(masks.get(0)).equals(mask(masks.get(1))));
  }

  private static String mask(String line) {
    return line.substring(line.indexOf("customer:"), line.indexOf(", day"));
  }

  @Test
  void chosenRowsAreGivenAndAStepCanBeTested() {
    KeptTest kept =
        keep(
            new KeepRequest(
                new PreviewRequest(SQL, text(SQL), Optional.of("paid"), List.of()),
                "paid only",
                Map.of("orders", List.of(1L, 2L)),
                20));
    assertTrue(kept.text().contains("step: paid"), kept.text());
    assertEquals(
        2, kept.text().split("expect:")[0].lines().filter(l -> l.contains("- {id")).count());
    write(kept.path(), kept.text());
    assertEquals(new TestOutcome.Passed(1), run().getFirst().outcome());
  }

  @Test
  void theFewestRowsThatStillGiveTheChosenOnesAreFound() {
    StringBuilder orders = new StringBuilder("id,customer,total\n");
    StringBuilder customers = new StringBuilder("customer,country\n");
    for (int i = 0; i < 300; i++) {
      orders.append(i).append(",c").append(i % 40).append(',').append(i % 7).append('\n');
      customers.append("c").append(i).append(',').append(i % 2 == 0 ? "SE" : "NO").append('\n');
    }
    write("big/samples/bills.csv", orders.toString());
    write("big/samples/buyers.csv", customers.toString());
    String sql =
        "SELECT country, id, total * 2 AS twice FROM bills JOIN buyers USING (customer)\n"
            + "WHERE total > 3\n";
    write("big/sql/twice.sql", sql);
    services.read(Progress.none());
    PreviewRequest preview = PreviewRequest.whole("big/sql/twice.sql", sql);
    Row wanted = new Row(List.of(Value.text("SE"), Value.exact(200), Value.exact(8)));
    KeptTest kept = keep(KeepRequest.reduced(preview, "one of many", List.of(wanted)));
    String given = kept.text().split("expect:")[0];
    assertEquals(
        1, given.lines().filter(line -> line.contains("- {id: 200,")).count(), kept.text());
    assertEquals(2, given.lines().filter(line -> line.contains("- {")).count(), kept.text());
  }

  @Test
  void whatAnotherTransformationGivesIsGivenAsRows() {
    write("shop/sql/large.sql", "SELECT * FROM orders WHERE id > 1");
    write("shop/sql/count_large.sql", "SELECT count(*) AS n FROM large");
    services.read(Progress.none());
    KeptTest kept =
        keep(
            KeepRequest.of(
                PreviewRequest.whole("shop/sql/count_large.sql", text("shop/sql/count_large.sql")),
                "counted"));
    assertTrue(kept.text().split("expect:")[0].contains("  large:"), kept.text());
  }

  @Test
  void whatComesNewAndWhatIsGoneIsAcceptedLineByLine() {
    write(
        "shop/sql/ids.test.yaml",
        """
        test: ids
        transformation: ids.sql
        given:
          t:
            columns: {id: BIGINT, name: VARCHAR}
            rows:
              - {id: 1, name: a}
              - {id: 2, name: b}
        expect:
          rows:
            - {id: 1, name: a}   # stays with its comment
            - {id: 9, name: z}
        """);
    write("shop/sql/ids.sql", "SELECT * FROM t");
    TestOutcome.Failed failed =
        assertInstanceOf(TestOutcome.Failed.class, run().getFirst().outcome());
    assertEquals(1, failed.difference().added());
    assertEquals(1, failed.difference().removed());
    accept(failed);
    String text = text("shop/sql/ids.test.yaml");
    assertTrue(text.contains("- {id: 1, name: a}   # stays with its comment\n"), text);
    assertTrue(text.contains("- {id: 2, name: b}"), text);
    assertFalse(text.contains("id: 9"), text);
    assertInstanceOf(TestOutcome.Passed.class, run().getFirst().outcome(), text);
  }

  @Test
  void columnsThatDifferAreTold() {
    write(
        "shop/sql/ids.test.yaml",
        """
        test: ids
        transformation: ids.sql
        expect:
          columns: {name: VARCHAR, id: BIGINT, gone: DATE}
          rows:
            - {name: a, id: 1, gone: 2026-01-01}
        """);
    write("shop/sql/ids.sql", "SELECT 1 AS id, 'a' AS name, 2 AS more");
    TestOutcome.Failed failed =
        assertInstanceOf(TestOutcome.Failed.class, run().getFirst().outcome());
    assertEquals(
        List.of(
            "Missing columns: gone DATE.",
            "Columns too many: more INTEGER.",
            "Other types than expected: id INTEGER.",
            "The columns come in another order."),
        failed.reasons().stream().map(reason -> reason.message()).toList());
    accept(failed);
    assertInstanceOf(
        TestOutcome.Passed.class, run().getFirst().outcome(), text("shop/sql/ids.test.yaml"));
  }

  @Test
  void theOrderOfRowsCountsWhenItIsAskedFor() {
    String test =
        """
        test: order
        transformation: ids.sql
        expect:
          rowOrder: %s
          rows:
            - {id: 2}
            - {id: 1}
        """;
    write("shop/sql/ids.sql", "SELECT unnest([1, 2]) AS id ORDER BY id");
    write("shop/sql/ids.test.yaml", test.formatted("false"));
    assertInstanceOf(TestOutcome.Passed.class, run().getFirst().outcome());
    write("shop/sql/ids.test.yaml", test.formatted("true"));
    assertInstanceOf(TestOutcome.Failed.class, run().getFirst().outcome());
  }

  @Test
  void aValueThatItsColumnCannotHoldIsTold() {
    write(
        "shop/sql/ids.test.yaml",
        """
        test: broken
        transformation: ids.sql
        given:
          t:
            columns: {id: BIGINT}
            rows: [{id: 1}, {id: many}]
        expect:
          rows: []
        """);
    write("shop/sql/ids.sql", "SELECT * FROM t");
    TestOutcome.Broken broken =
        assertInstanceOf(TestOutcome.Broken.class, run().getFirst().outcome());
    assertTrue(
        broken.problems().getFirst().message().contains("row 2, column id"), broken.toString());
  }

  @Test
  void unitTestsOfADbtProjectRun() {
    write("dbt/dbt_project.yml", "name: jaffle\n");
    write("dbt/seeds/raw_orders.csv", "id,user_id,status\n1,7,placed\n");
    write(
        "dbt/models/orders_per_user.sql",
        "select user_id, count(*) as orders, '{{ var('tag', 'x') }}' as tag"
            + " from {{ ref('raw_orders') }} group by 1\n");
    write(
        "dbt/models/tests.yml",
        """
        unit_tests:
          - name: counts_orders
            model: orders_per_user
            given:
              - input: ref('raw_orders')
                rows:
                  - {id: 1, user_id: 3}
                  - {id: 2, user_id: 3}
            expect:
              rows:
                - {user_id: 3, orders: 2}
          - name: counts_csv
            model: orders_per_user
            overrides:
              vars: {tag: y}
            given:
              - input: ref('raw_orders')
                format: csv
                rows: |
                  id,user_id
                  1,4
            expect:
              format: sql
              rows: select 4 as user_id, 1 as orders, 'y' as tag
          - name: fails
            model: orders_per_user
            given:
              - input: ref('raw_orders')
                rows: []
            expect:
              rows: [{user_id: 3}]
        """);
    List<TestResult> results = run();
    assertEquals(new TestOutcome.Passed(1), results.get(0).outcome());
    assertEquals(new TestOutcome.Passed(1), results.get(1).outcome());
    assertInstanceOf(TestOutcome.Failed.class, results.get(2).outcome());
  }

  @Test
  void sourcesWithTablesOfOneNameGetEachTheirRowsAndVariablesComeFromTheProject() {
    write("dbt/dbt_project.yml", "name: jaffle\nvars:\n  least: 5\n");
    write(
        "dbt/models/both.sql",
        "select a.id, a.v as shop, b.v as web from {{ source('shop', 'events') }} a"
            + " join {{ source('web', 'events') }} b using (id) where a.v >= {{ var('least') }}\n");
    write(
        "dbt/models/tests.yml",
        """
        unit_tests:
          - name: apart
            model: both
            given:
              - input: source('shop', 'events')
                rows:
                  - {id: 1, v: 4}
                  - {id: 2, v: 5}
              - input: source('web', 'events')
                rows:
                  - {id: 1, v: 70}
                  - {id: 2, v: 80}
            expect:
              rows:
                - {id: 2, shop: 5, web: 80}
          - name: swapped
            model: both
            overrides:
              vars: {least: 0}
            given:
              - input: source('web', 'events')
                rows: [{id: 1, v: 1}]
              - input: source('shop', 'events')
                rows: [{id: 1, v: 2}]
            expect:
              rows:
                - {id: 1, shop: 1, web: 2}
        """);
    List<TestResult> results = run();
    assertEquals(new TestOutcome.Passed(1), results.get(0).outcome());
    assertInstanceOf(TestOutcome.Failed.class, results.get(1).outcome());
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    write(
        SQL,
        """
        SELECT 170141183460469231731687303715884105727::HUGEINT AS huge,
          12345678901234567890123456789012345.678::DECIMAL(38,3) AS wide,
          9007199254740993 AS beyond, 'nan'::DOUBLE AS nan, '-inf'::FLOAT AS inf, -0.0::DOUBLE AS zero,
          DATE '0001-01-01' AS first, DATE '9999-12-31' AS last, TIMESTAMPTZ '2026-01-31 12:00:00+00' AS at,
          TIME '23:59:59.000001' AS late, '\\x00\\xFF'::BLOB AS bytes, [1, NULL] AS list,
          {'a': 'x: y', 'b': [{'c': 1.50}]} AS nested, MAP {'k "1"': 1, 'k2': NULL} AS map,
          ' # not a comment' AS text, '' AS empty, '123' AS digits, 'null' AS word, NULL::VARCHAR AS nothing,
          uuid '11111111-2222-3333-4444-555555555555' AS id, INTERVAL 3 DAY AS days
        """);
    KeptTest kept = keep(KeepRequest.of(PreviewRequest.whole(SQL, text(SQL)), "all kinds"));
    write(kept.path(), kept.text());
    assertEquals(new TestOutcome.Passed(1), run().getFirst().outcome(), kept.text());
  }

  @Test
  void theDifferenceShowsBothSides() {
    write(
        "shop/sql/ids.test.yaml",
        """
        test: ids
        transformation: ids.sql
        expect:
          key: [id]
          rows:
            - {id: 1, name: a}
        """);
    write("shop/sql/ids.sql", "SELECT 1 AS id, 'b' AS name");
    TestOutcome.Failed failed =
        assertInstanceOf(TestOutcome.Failed.class, run().getFirst().outcome());
    List<Value> row = failed.difference().rows().page(0, 10).rows().getFirst().values();
    assertEquals(Value.text("changed"), row.get(0));
    assertEquals(Value.text("a"), row.get(4));
    assertEquals(Value.text("b"), row.get(5));
  }

  private KeptTest keep(KeepRequest request) {
    var kept = data.keepAsTest().keep(request, Progress.none());
    return kept.optional().orElseThrow(() -> new AssertionError(kept.problems()));
  }

  private List<TestResult> run() {
    var files = services.workingCopy(Progress.none());
    RunTests tests = data.runTests();
    return tests.run(tests.find(files, Progress.none()), files, result -> {}, Progress.none());
  }

  private void accept(TestOutcome.Failed failed) {
    var fix = failed.accept().orElseThrow();
    String path = fix.edits().getFirst().file();
    write(path, TextEdits.apply(text(path), fix.edits().stream().map(FileEdit::edit).toList()));
  }

  private String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
