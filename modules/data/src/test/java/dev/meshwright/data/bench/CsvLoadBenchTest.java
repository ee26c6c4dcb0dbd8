package dev.meshwright.data.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sample of CSV from its file to the last cell, beside plain DuckDB with types that it guesses
/// from the first rows: both in a fresh database with the same number of threads, every cell read.
/// `-Drows=` sets the size; 15,000,000 rows are 1 GB.
@Tag("bench")
class CsvLoadBenchTest {

  private static final long ROWS = Long.getLong("rows", 4_000_000L);
  private static final int RUNS = 5;
  private static final String EVERY_CELL = "SELECT max(hash(t)) FROM t";

  @TempDir static Path folder;

  @Test
  void load_and_every_cell_beside_plain_duckdb() throws SQLException, IOException {
    Path file = folder.resolve("t.csv");
    plain(
        "COPY (SELECT i, (hash(i) % 1000)::INT AS k, (hash(i + 1) % 100000)::BIGINT AS v,"
            + " (hash(i + 2) % 1000000) / 1000.0 AS w, 'name ' || (i % 5000) AS s,"
            + " DATE '2020-01-01' + (i % 1000)::INT AS d,"
            + " ((hash(i + 3) % 10000000) / 100)::DECIMAL(18, 2) AS m FROM range("
            + ROWS
            + ") t(i)) TO '"
            + file
            + "' (FORMAT csv)");
    List<Double> guessed = new ArrayList<>();
    List<Double> exact = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    try (WorkerPreviewEngine engine =
        WorkerPreviewEngine.start(WorkerMain.class, PreviewLimits::usual)) {
      for (int run = 0; run < RUNS; run++) {
        long start = System.nanoTime();
        plain("CREATE VIEW t AS SELECT * FROM read_csv('" + file + "')", EVERY_CELL);
        guessed.add(millis(start));
        // Another name is another sample, which is read from its beginning.
        Path fresh = Files.createLink(folder.resolve("t" + run + ".csv"), file);
        SampleTable sample = SampleTable.of("t", fresh, "t" + run + ".csv");
        start = System.nanoTime();
        engine.inspect(sample, Progress.none());
        first.add(millis(start));
        try (RowSource rows =
            engine
                .run(PreviewQuery.of("q.sql", EVERY_CELL, List.of(sample)), Progress.none())
                .optional()
                .orElseThrow()) {
          Page page = rows.page(0, 1);
          assertEquals(List.of(), page.problems());
        }
        exact.add(millis(start));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "csv load %,d bytes: guessed types %.0f ms, exact types %.0f ms (of it the look at every"
            + " cell %.0f ms), ratio %.2f%n",
        Files.size(file),
        median(guessed),
        median(exact),
        median(first),
        median(exact) / median(guessed));
  }

  private static void plain(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + PreviewLimits.usual().threads());
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
