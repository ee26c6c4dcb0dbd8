package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How time and the worker's memory grow with the rows of a sample, from 10 thousand to `-Drows=`
/// (1 million when it is absent), in steps of ten. Each size has a worker of its own.
@Tag("bench")
class GrowthBenchTest {

  private static final long MOST = Long.getLong("rows", 1_000_000L);
  private static final String AGGREGATE = "SELECT k, count(*), sum(v) FROM t GROUP BY k ORDER BY k";

  @TempDir Path folder;

  @Test
  void from_ten_thousand_rows_on() throws IOException {
    System.out.printf(
        "%-8s %11s %9s %11s %12s %12s%n",
        "format", "rows", "MiB", "first page", "aggregate", "worker");
    for (long rows = 10_000; rows <= MOST; rows *= 10) {
      for (ExportFormat format : ExportFormat.values()) {
        measure(format, rows);
      }
    }
  }

  private void measure(ExportFormat format, long rows) throws IOException {
    Path file = folder.resolve("t." + format.name().toLowerCase(Locale.ROOT));
    generate(format, rows, file);
    try (WorkerPreviewEngine engine = engine()) {
      SampleTable sample = SampleTable.of("t", file, "t");
      // The worker's start is not what grows.
      run(engine, "SELECT 1", sample).close();
      long start = System.nanoTime();
      double first;
      try (RowSource all = run(engine, "FROM t", sample)) {
        Page page = all.page(0, 200);
        assertEquals(List.of(), page.problems());
        first = millis(start);
      }
      start = System.nanoTime();
      double full;
      try (RowSource groups = run(engine, AGGREGATE, sample)) {
        assertEquals(1_000, groups.complete().count().known());
        full = millis(start);
      }
      System.out.printf(
          Locale.ROOT,
          "%-8s %11d %9.1f %8.0f ms %9.0f ms %8d MiB%n",
          format,
          rows,
          Files.size(file) / (double) PreviewFixture.MIB,
          first,
          full,
          ResidentMemory.of(engine.workerPid()).orElse(0) / PreviewFixture.MIB);
    }
    Files.delete(file);
  }

  private static void generate(ExportFormat format, long rows, Path file) throws IOException {
    try (WorkerPreviewEngine engine = engine()) {
      String sql =
          "SELECT i, (hash(i) % 1000)::INT AS k, (hash(i + 1) % 100000)::BIGINT AS v,"
              + " 'name ' || (i % 5000) AS s FROM range("
              + rows
              + ") r(i)";
      PreviewQuery query = PreviewQuery.of("q.sql", sql, List.of());
      assertEquals(
          rows, engine.export(query, format, file, Progress.none()).optional().orElseThrow());
    }
  }

  private static RowSource run(WorkerPreviewEngine engine, String sql, SampleTable sample) {
    return engine
        .run(PreviewQuery.of("q.sql", sql, List.of(sample)), Progress.none())
        .optional()
        .orElseThrow();
  }

  private static WorkerPreviewEngine engine() {
    return new WorkerPreviewEngine(
        WorkerCommand.ofThisProgram(WorkerMain.class), PreviewLimits::usual);
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
