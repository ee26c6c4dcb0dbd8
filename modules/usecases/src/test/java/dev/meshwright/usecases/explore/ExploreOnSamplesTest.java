package dev.meshwright.usecases.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExploreOnSamplesTest {

  private static final PreviewRequest ORDERS =
      PreviewRequest.whole(
          "shop/sql/paid.sql",
          "WITH paid AS (SELECT * FROM orders WHERE total > 0)\nSELECT * FROM paid; -- all\n");

  @TempDir static Path folder;

  private WorkspaceServices services;
  private DataServices data;

  @BeforeAll
  void open() throws IOException {
    Files.createDirectories(folder.resolve("shop/samples"));
    Files.writeString(
        folder.resolve("shop/samples/orders.csv"),
        """
        id,customer,total
        1,ann,10
        2,bob,30
        3,,20
        4,ann,-1
        """);
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterAll
  void close() {
    data.close();
    services.close();
  }

  private List<String> ids(RowSelection selection) {
    Result<RowSource> rows = data.exploreRows().rows(ORDERS, selection, Progress.none());
    try (RowSource source = rows.optional().orElseThrow(() -> failed(rows))) {
      return source.page(0, 10).rows().stream()
          .map(row -> ((Value.Exact) row.values().getFirst()).value().toString())
          .toList();
    }
  }

  private static AssertionError failed(Result<?> checked) {
    return new AssertionError(checked.problems().toString());
  }

  @Test
  void rows_are_sorted_by_several_columns_those_without_a_value_last() {
    assertEquals(
        List.of("2", "1", "3"),
        ids(RowSelection.everything().sorted(List.of(new SortKey("customer", true)))));
    assertEquals(
        List.of("1", "2", "3"),
        ids(
            RowSelection.everything()
                .sorted(List.of(new SortKey("customer", false), new SortKey("total", true)))));
  }

  @Test
  void a_filter_may_end_in_a_comment() {
    assertEquals(List.of("2", "3"), ids(RowSelection.everything().filtered("total > 10 -- euros")));
  }

  @Test
  void what_is_wrong_with_a_filter_is_told_at_its_place_in_the_filter() {
    Result<RowSource> rows =
        data.exploreRows()
            .rows(
                ORDERS, RowSelection.everything().filtered("id = 1 AND totl > 3"), Progress.none());
    Problem problem = rows.problems().getFirst();
    assertInstanceOf(Result.Failed.class, rows);
    assertEquals(RowSelection.FILTER, problem.location().file());
    assertEquals("totl", problem.location().range().of("id = 1 AND totl > 3"));
  }

  @Test
  void what_is_wrong_with_the_transformation_is_told_there() {
    Result<RowSource> rows =
        data.exploreRows()
            .rows(
                PreviewRequest.whole("shop/sql/a.sql", "SELECT idd FROM orders"),
                RowSelection.everything().filtered("id = 1"),
                Progress.none());
    assertEquals("shop/sql/a.sql", rows.problems().getFirst().location().file());
  }

  @Test
  void a_profile_speaks_of_the_rows_that_are_selected() {
    Result<List<ColumnProfile>> profiles =
        data.exploreRows()
            .profile(ORDERS, RowSelection.everything().filtered("total >= 20"), Progress.none());
    ColumnProfile customer = profiles.optional().orElseThrow(() -> failed(profiles)).get(1);
    assertEquals(
        List.of(2L, 1L, 1L), List.of(customer.rows(), customer.nulls(), customer.distinct()));
  }

  @Test
  void the_selected_rows_are_written_to_a_file() throws IOException {
    Path target = folder.resolve("out.csv");
    Result<Long> written =
        data.exploreRows()
            .export(
                ORDERS,
                new RowSelection(Optional.of("id < 3"), List.of(new SortKey("id", true))),
                ExportFormat.CSV,
                target,
                Progress.none());
    assertEquals(Optional.of(2L), written.optional());
    assertEquals("id,customer,total\n2,bob,30\n1,ann,10\n", Files.readString(target));
  }

  @Test
  void a_plan_counts_the_rows_of_each_operator() {
    Result<PlanStep> plan = data.exploreRows().explain(ORDERS, Progress.none());
    assertEquals(3, plan.optional().orElseThrow(() -> failed(plan)).rows());
  }
}
