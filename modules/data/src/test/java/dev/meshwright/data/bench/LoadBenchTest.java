package dev.meshwright.data.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first reading of every cell of a large file, beside the engine's own reader with the types
/// that it guesses from the first rows. `-Drows=` sets the size; 7,000,000 are about 1 GB of
/// NDJSON.
@Tag("bench")
class LoadBenchTest {

  private static final long ROWS = Long.getLong("rows", 7_000_000L);
  private static final int RUNS = 3;
  private static final String ROWS_SQL =
      "SELECT i AS id, (hash(i) % 100000)::BIGINT AS customer, (hash(i + 2) % 1000000) / 1000.0"
          + " AS amount, 'some text number ' || (i % 5000) AS note, i % 2 = 0 AS paid,"
          + " {'street': 'Main street ' || (i % 100), 'zip': (i % 99999)::VARCHAR} AS address,"
          + " ['a', 'b', (i % 7)::VARCHAR] AS tags FROM range("
          + ROWS
          + ") t(i)";
  private static final String EVERY_CELL = "SELECT max(hash(t)) FROM %s AS t";

  @TempDir static Path folder;
  private static WorkerPreviewEngine engine;

  /// A large export takes longer than the limit for one preview, and is no part of what is
  /// measured.
  private static PreviewLimits limits() {
    PreviewLimits usual = PreviewLimits.usual();
    return new PreviewLimits(
        usual.memory(),
        Duration.ofHours(1),
        usual.threads(),
        usual.cellLength(),
        usual.storedBytes());
  }

  @BeforeAll
  static void start() {
    engine = WorkerPreviewEngine.start(WorkerMain.class, LoadBenchTest::limits);
  }

  @AfterAll
  static void end() {
    engine.close();
  }

  @Test
  void json_parquet_and_packed_json_beside_the_guess() throws SQLException, IOException {
    sql("COPY (" + ROWS_SQL + ") TO '" + folder.resolve("t.ndjson") + "' (FORMAT json)");
    sql("COPY (" + ROWS_SQL + ") TO '" + folder.resolve("t.json") + "' (FORMAT json, ARRAY true)");
    sql("COPY (" + ROWS_SQL + ") TO '" + folder.resolve("t.parquet") + "' (FORMAT parquet)");
    try (InputStream in = Files.newInputStream(folder.resolve("t.ndjson"));
        OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("t.ndjson.gz")))) {
      in.transferTo(out);
    }
    for (String name : List.of("t.ndjson", "t.json", "t.ndjson.gz", "t.parquet")) {
      double before = Double.MAX_VALUE;
      double now = Double.MAX_VALUE;
      double first = Double.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        before = Math.min(before, guessed(folder.resolve(name)));
        first = Math.min(first, first(fresh(name, run)));
        now = Math.min(now, read(fresh(name, RUNS + run)));
      }
      System.out.printf(
          Locale.ROOT,
          "load %-12s %,13d bytes  guessed %6.0f ms, exact %6.0f ms, ratio %.2f, first rows %6.0f"
              + " ms%n",
          name,
          Files.size(folder.resolve(name)),
          before,
          now,
          now / before,
          first);
    }
  }

  @Test
  void avro() throws IOException {
    Result<Long> written =
        engine.export(
            PreviewQuery.of("q.sql", ROWS_SQL, List.of()),
            ExportFormat.AVRO,
            folder.resolve("t.avro"),
            Progress.none());
    assertEquals(Result.ok(ROWS), written);
    System.out.printf(
        Locale.ROOT,
        "load t.avro  %,13d bytes  %6.0f ms%n",
        Files.size(folder.resolve("t.avro")),
        read(fresh("t.avro", 0)));
  }

  /// A file that the engine has not seen.
  private static SampleTable fresh(String name, int number) throws IOException {
    Path link = folder.resolve(number + name);
    Files.deleteIfExists(link);
    Files.createLink(link, folder.resolve(name));
    return SampleTable.of("t" + number, link, number + name);
  }

  private static double guessed(Path file) throws SQLException {
    String reader =
        file.toString().endsWith(".parquet") ? "'" + file + "'" : "read_json('" + file + "')";
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + PreviewLimits.usual().threads());
      statement.execute("CREATE VIEW t AS SELECT * FROM " + reader);
      try (ResultSet result = statement.executeQuery(EVERY_CELL.formatted("t"))) {
        result.next();
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double read(SampleTable sample) {
    return run(EVERY_CELL.formatted(sample.name()), sample);
  }

  private static double first(SampleTable sample) {
    return run("SELECT * FROM " + sample.name() + " LIMIT 200", sample);
  }

  private static double run(String sql, SampleTable sample) {
    long start = System.nanoTime();
    PreviewQuery query = PreviewQuery.of("q.sql", sql, List.of(sample));
    Result<RowSource> running = engine.run(query, Progress.none());
    assertEquals(List.of(), running.problems());
    try (RowSource rows = running.optional().orElseThrow()) {
      assertEquals(List.of(), rows.page(0, 200).problems());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
