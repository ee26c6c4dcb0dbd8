package dev.meshwright.data.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.data.profile.Profiler;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of the preview engine beside those of plain DuckDB: its own driver in this process, the
/// same statements, the same number of threads. `-Drows=` sets the size.
@Tag("bench")
class PreviewBenchTest {

  private static final long ROWS = Long.getLong("rows", 10_000_000L);
  private static final int RUNS = 5;
  private static final Map<String, String> QUERIES =
      Map.of(
          "aggregate", "SELECT k, count(*), sum(v), avg(w) FROM t GROUP BY k ORDER BY k",
          "join",
              "SELECT a.k, count(*), sum(a.v + b.v) FROM t a JOIN (SELECT * FROM t WHERE i % 10 ="
                  + " 0) b ON a.i = b.i GROUP BY a.k ORDER BY a.k",
          "window",
              "SELECT i, v, sum(v) OVER (PARTITION BY k ORDER BY i) AS running FROM t WHERE i % 10"
                  + " = 0");

  @TempDir static Path folder;
  private static WorkerPreviewEngine engine;

  @BeforeAll
  static void generate() throws SQLException {
    engine = WorkerPreviewEngine.start(WorkerMain.class, PreviewLimits::usual);
    String rows =
        "SELECT i, (hash(i) % 1000)::INT AS k, (hash(i + 1) % 100000)::BIGINT AS v,"
            + " (hash(i + 2) % 1000000) / 1000.0 AS w, 'name ' || (i % 5000) AS s FROM range("
            + ROWS
            + ") t(i)";
    sql("COPY (" + rows + ") TO '" + folder.resolve("t.parquet") + "' (FORMAT parquet)");
    sql("COPY (" + rows + ") TO '" + folder.resolve("t.csv") + "' (FORMAT csv)");
  }

  @AfterAll
  static void end() {
    engine.close();
  }

  @Test
  void queries_beside_plain_duckdb() throws SQLException {
    for (String format : List.of("parquet", "csv")) {
      SampleTable sample = SampleTable.of("t", folder.resolve("t." + format), "t." + format);
      for (String name : List.of("aggregate", "join", "window")) {
        compare(format + " " + name, QUERIES.get(name), sample);
      }
    }
  }

  private static void compare(String name, String sql, SampleTable sample) throws SQLException {
    List<Double> plain = new ArrayList<>();
    List<Double> full = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Double> plainFirst = new ArrayList<>();
    long plainRows = 0;
    long rows = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + PreviewLimits.usual().threads());
      statement.execute("CREATE VIEW t AS SELECT * FROM '" + sample.path() + "'");
      for (int run = 0; run < RUNS; run++) {
        long start = System.nanoTime();
        try (ResultSet result = statement.executeQuery(sql)) {
          plainRows = 0;
          while (result.next()) {
            for (int c = 1; c <= 3; c++) {
              result.getObject(c);
            }
            if (plainRows++ == 0) {
              plainFirst.add(millis(start));
            }
          }
        }
        plain.add(millis(start));
        PreviewQuery query = PreviewQuery.of("q.sql", sql, List.of(sample));
        start = System.nanoTime();
        try (RowSource source = engine.run(query, Progress.none()).optional().orElseThrow()) {
          Page page = source.page(0, 200);
          first.add(millis(start));
          assertEquals(List.of(), page.problems());
          rows = source.complete().count().known();
          full.add(millis(start));
        }
      }
    }
    assertEquals(plainRows, rows);
    System.out.printf(
        Locale.ROOT,
        "%-20s %9d rows  plain: first %7.0f ms, full %7.0f ms   preview: first %7.0f ms, full %7.0f"
            + " ms   ratio %.2f%n",
        name,
        rows,
        median(plainFirst),
        median(plain),
        median(first),
        median(full),
        median(full) / median(plain));
  }

  @Test
  void avro_beside_its_own_reader() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "R", "fields": [
                  {"name": "id", "type": "long"}, {"name": "k", "type": "int"},
                  {"name": "v", "type": "double"}, {"name": "s", "type": "string"},
                  {"name": "o", "type": ["null", "long"]}]}
                """);
    Path file = folder.resolve("a.avro");
    int rows = (int) Math.min(ROWS, 2_000_000);
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.create(schema, file.toFile());
      GenericRecord row = new GenericData.Record(schema);
      for (int i = 0; i < rows; i++) {
        row.put("id", (long) i);
        row.put("k", i % 100);
        row.put("v", i / 3.0);
        row.put("s", "name " + i % 1000);
        row.put("o", i % 3 == 0 ? null : (Long) (long) i);
        writer.append(row);
      }
    }
    List<Double> alone = new ArrayList<>();
    List<Double> loaded = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      try (DataFileReader<Object> reader = AvroDataFiles.open(file.toFile())) {
        while (reader.hasNext()) {
          reader.next();
        }
      }
      alone.add(millis(start));
      Path fresh = folder.resolve("a" + run + ".avro");
      Files.copy(file, fresh);
      start = System.nanoTime();
      assertEquals(
          List.of(),
          engine.inspect(SampleTable.of("a", fresh, "a.avro"), Progress.none()).problems());
      loaded.add(millis(start));
    }
    System.out.printf(
        Locale.ROOT,
        "avro load            %9d rows  reader alone %.2f M rows/s, loaded %.2f M rows/s%n",
        rows,
        rows / median(alone) / 1000,
        rows / median(loaded) / 1000);
  }

  @Test
  void profile_of_fifty_columns() throws SQLException {
    StringBuilder columns = new StringBuilder("SELECT i AS c0");
    for (int c = 1; c < 50; c++) {
      columns.append(
          c % 5 == 0
              ? ", 'v' || (hash(i + " + c + ") % 1000) AS c" + c
              : ", (hash(i + " + c + ") % 10000)::BIGINT AS c" + c);
    }
    Path file = folder.resolve("wide.parquet");
    long rows = Math.min(ROWS, 1_000_000);
    sql("COPY (" + columns + " FROM range(" + rows + ") t(i)) TO '" + file + "' (FORMAT parquet)");
    SampleTable wide = SampleTable.of("wide", file, "wide.parquet");
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      assertEquals(
          50,
          new Profiler(engine)
              .profile(PreviewQuery.of("q.sql", "FROM wide", List.of(wide)), Progress.none())
              .optional()
              .orElseThrow()
              .size());
      times.add(millis(start));
    }
    System.out.printf(Locale.ROOT, "profile 50 columns   %9d rows  %.0f ms%n", rows, median(times));
  }

  @Test
  void cancel() {
    String endless = "SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) = 1";
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      RowSource source =
          engine
              .run(PreviewQuery.of("q.sql", endless, List.of()), Progress.none())
              .optional()
              .orElseThrow();
      CompletableFuture<Page> waiting = CompletableFuture.supplyAsync(source::complete);
      // Until the engine computes, cancelling would not say anything.
      long busy = System.nanoTime() + 300_000_000L;
      while (System.nanoTime() < busy) {
        Thread.onSpinWait();
      }
      long start = System.nanoTime();
      source.close();
      assertTrue(!waiting.join().problems().isEmpty());
      times.add(millis(start));
    }
    System.out.printf(Locale.ROOT, "cancel               %.0f ms%n", median(times));
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
