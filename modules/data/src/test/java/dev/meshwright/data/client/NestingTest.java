package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Queries that are nested deeply run or are refused; none ends the worker.
class NestingTest {

  @TempDir Path folder;

  @Test
  void nesting_runs_or_is_refused_without_a_lost_worker() {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      assertEquals(Value.exact(801), preview.value("SELECT 1" + "+1".repeat(800)));
      assertEquals(
          Value.exact(1),
          preview.value("SELECT * FROM " + nested(500, "(SELECT * FROM ", "range(1,2)")));
      long worker = preview.engine.workerPid();
      for (String query :
          List.of(
              "SELECT 1" + "+1".repeat(5_000),
              "SELECT " + "NOT ".repeat(5_000) + "true",
              "SELECT " + nested(2_000, "(", "1"),
              "SELECT " + nested(2_000, "abs(", "1"),
              "SELECT * FROM " + nested(3_000, "(SELECT * FROM ", "range(1)"),
              "SELECT * FROM " + nested(60_000, "(SELECT * FROM ", "range(1)"),
              "SELECT " + "(".repeat(200_000))) {
        Problem problem = preview.problem(query);
        assertTrue(problem.rule().startsWith("sql-"), problem.toString());
        assertFalse(problem.toString().contains("SET "), problem.toString());
        assertFalse(problem.hint().isEmpty(), problem.toString());
      }
      assertEquals(worker, preview.engine.workerPid());
    }
  }

  private static String nested(int depth, String open, String inner) {
    return open.repeat(depth) + inner + ")".repeat(depth);
  }
}
