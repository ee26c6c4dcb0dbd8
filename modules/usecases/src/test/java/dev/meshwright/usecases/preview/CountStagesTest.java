package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountStagesTest {

  private static final String SQL =
      """
      WITH paid AS (SELECT * FROM orders WHERE total > 0), -- (SELECT nothing)
      big AS (
        SELECT * FROM (SELECT id, total FROM paid WHERE total > 10) AS x
        WHERE EXISTS (SELECT 1 FROM orders o WHERE o.id = x.id)
      )
      SELECT count(*) AS n, (SELECT max(total) FROM big) AS most
      FROM big JOIN (SELECT id FROM orders) USING (id)
      """;

  @TempDir Path folder;

  private List<String> counted(String sql) throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/orders.csv"), "id,total\n1,10\n2,30\n3,20\n4,-1\n");
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data =
            services.dataServices(
                SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))) {
      return data
          .countStages()
          .count(PreviewRequest.whole("shop/q.sql", sql), Progress.none())
          .stream()
          .map(each ->
              each.stage().name()
                  + " "
                  + each.columns().size()
                  + " columns "
                  + each.rows()
                  + each.problems().stream().map(problem -> " " + problem.rule()).toList())
          .toList();
    }
  }

  @Test
  void each_step_and_each_subquery_that_stands_alone_has_its_rows() throws IOException {
    assertEquals(
        List.of(
            "paid 2 columns 3[]",
            "big 2 columns 2[]",
            "x 2 columns 2[]",
            "most 1 columns 1[]",
            "line 7 1 columns 4[]",
            "result 2 columns 1[]"),
        counted(SQL));
  }

  @Test
  void a_stage_that_fails_says_why_and_those_before_it_are_counted() throws IOException {
    assertEquals(
        List.of(
            "a 1 columns 4[]",
            "b 0 columns -1[ sql-unknown-column]",
            "result 0 columns -1[ sql-unknown-column]"),
        counted("WITH a AS (SELECT id FROM orders), b AS (SELECT tota FROM a) SELECT * FROM b"));
  }

  @Test
  void any_text_has_stages_that_lie_in_it() {
    for (String sql :
        List.of("", "(((", ")))", "(SELECT", "WITH a AS (", "'", "SELECT (SELECT 1) AS")) {
      SqlStages.of(sql)
          .forEach(stage -> assertEquals(true, stage.range().end() <= sql.length(), sql));
    }
  }
}
