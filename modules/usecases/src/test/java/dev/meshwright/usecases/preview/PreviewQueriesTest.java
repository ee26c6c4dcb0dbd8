package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewQueriesTest {

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// The first cell, and the notes.
  private List<String> preview(String path, String sql) throws IOException {
    write(path, sql);
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        PreviewTransformation preview =
            services
                .dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))
                .previewTransformation()) {
      Result<RowSource> run = preview.run(PreviewRequest.whole(path, sql), Progress.none());
      if (run.optional().isEmpty()) {
        return run.problems().stream().map(PreviewQueriesTest::said).toList();
      }
      try (RowSource rows = run.optional().get()) {
        Value cell = rows.page(0, 1).rows().getFirst().values().getFirst();
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(((Value.Exact) cell).value().toString()),
                run.problems().stream().map(PreviewQueriesTest::said))
            .toList();
      }
    }
  }

  private static String said(Problem problem) {
    return problem.rule()
        + " "
        + problem.location()
        + " "
        + problem.message()
        + " "
        + problem.hint();
  }

  @Test
  void a_change_upstream_is_seen_downstream_through_two_products() throws IOException {
    write("shop/orders.csv", "id,total\n1,10\n2,30\n");
    write("shop/sql/paid.sql", "SELECT * FROM orders WHERE total > 10;");
    write("report/sql/sums.sql", "SELECT sum(total)::BIGINT AS s FROM paid -- of shop");
    assertEquals(List.of("30"), preview("report/sql/top.sql", "SELECT s FROM sums"));
    write("shop/sql/paid.sql", "SELECT * FROM orders");
    assertEquals(List.of("40"), preview("report/sql/top.sql", "SELECT s FROM sums"));
  }

  @Test
  void a_name_in_a_string_or_of_a_column_builds_on_nothing() throws IOException {
    write("shop/orders.csv", "id,total\n1,10\n");
    write("shop/sql/broken.sql", "SELECT FROM WHERE");
    write("shop/sql/top.sql", "SELECT * FROM broken");
    assertEquals(
        List.of("1"),
        preview(
            "shop/sql/top.sql", "SELECT id AS broken FROM orders WHERE 'broken' <> '' -- broken"));
  }

  @Test
  void a_step_may_have_the_name_of_the_model_that_it_reads() throws IOException {
    write("shop/raw.csv", "id\n7\n");
    write("shop/models/orders.sql", "select id from {{ source('s', 'raw') }}");
    assertEquals(
        List.of("7"),
        preview(
            "shop/models/late.sql",
            "with orders as (select * from {{ ref('orders') }})\n"
                + "select id from orders order by id;"));
  }

  @Test
  void a_circle_is_told_at_the_name_that_closes_it() throws IOException {
    write("a/x.sql", "SELECT * FROM y");
    write("a/y.sql", "SELECT *\nFROM z");
    assertEquals(
        List.of(
            "sql-circle a/y.sql:2:6 Transformations build on one another in a circle: "
                + "a/z.sql <- a/x.sql <- a/y.sql <- a/z.sql. "
                + "Break the circle: one of them must read a sample."),
        preview("a/z.sql", "SELECT * FROM x"));
  }

  @Test
  void of_samples_with_one_name_the_first_is_read_and_the_others_are_named() throws IOException {
    write("shop/users.csv", "id\n1\n");
    write("shop/users.ndjson", "{\"id\": 2}\n");
    write("other/users.csv", "id\n3\n");
    assertEquals(
        List.of(
            "1",
            "sql-ambiguous-table shop/q.sql:1:16 3 samples are called users; shop/users.csv is"
                + " read. The others are shop_users_ndjson, other_users."),
        preview("shop/q.sql", "SELECT id FROM users"));
    assertEquals(List.of("2"), preview("shop/q.sql", "SELECT id FROM shop_users_ndjson"));
    assertEquals(List.of("3"), preview("shop/q.sql", "SELECT id FROM other_users"));
    assertEquals(List.of("3"), preview("other/q.sql", "SELECT id FROM users"));
  }
}
