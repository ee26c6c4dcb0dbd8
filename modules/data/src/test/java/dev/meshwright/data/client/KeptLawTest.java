package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.transformtest.DataMask;
import dev.meshwright.data.transformtest.TestKeeper;
import dev.meshwright.data.transformtest.TransformationTestReader;
import dev.meshwright.data.transformtest.TransformationTestRunner;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TransformationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of kept tests: one that is kept of a sample's rows passes at once, and fails when a cell
/// of the sample becomes another.
class KeptLawTest extends LawFiles {

  private static final int ROWS = 8;

  private long cells;

  @Test
  void a_kept_test_passes_at_once_and_fails_for_another_cell() throws Exception {
    hold(1, 3);
    hold(1_003, 1);
    assertTrue(cells > 300, "cells: " + cells);
  }

  @Test
  @Tag("slow")
  void kept_tests_of_many_files_pass_at_once_and_fail_for_another_cell() throws Exception {
    hold(1_000, many(60));
    System.out.printf("Kept tests: %,d cells%n", cells);
  }

  private void hold(int firstSeed, int files) throws Exception {
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      Path avro = folder.resolve("avro" + seed + ".avro");
      AvroLawTest.write(avro, new Random(seed), ROWS);
      hold(preview.sample(avro.getFileName().toString()), seed);
      Path parquet = folder.resolve("parquet" + seed + ".parquet");
      PlainDuck.run(
          "COPY ("
              + new RandomTables(new Random(seed)).select(ROWS)
              + ") TO '"
              + parquet
              + "' (FORMAT parquet)");
      hold(preview.sample(parquet.getFileName().toString()), seed);
      List<String> lines = new RandomDocuments(new Random(seed)).lines(ROWS);
      hold(preview.file("json" + seed + ".ndjson", String.join("\n", lines) + "\n"), seed);
      WrittenCsv csv = WrittenCsv.random(new Random(seed), ROWS);
      hold(preview.file("csv" + seed + ".csv", csv.text()), seed);
    }
  }

  private void hold(SampleTable sample, int seed) throws IOException {
    String all = "FROM " + Column.quoted(sample.name());
    List<Row> rows = preview.page(all, sample).rows();
    List<Column> columns = columns(all, sample);
    cells += (long) rows.size() * columns.size();
    Result<String> first = kept(sample, all, all);
    if (first.problems().stream().anyMatch(problem -> problem.rule().equals("test-not-kept"))) {
      return; // It is said: a value is too long for a test.
    }
    String text = text(first);
    assertInstanceOf(TestOutcome.Passed.class, run(text, all), () -> sample.label() + ":\n" + text);
    if (rows.isEmpty()) {
      return;
    }
    Random random = new Random(seed);
    int row = random.nextInt(rows.size());
    int column = random.nextInt(columns.size());
    if (rows.get(row).values().get(column) instanceof Value.Null) {
      return;
    }
    String name = Column.quoted(columns.get(column).name());
    String changed =
        """
        SELECT * EXCLUDE ("#row") REPLACE (CASE WHEN "#row" = %d THEN NULL ELSE %s END AS %s)
        FROM (SELECT *, row_number() OVER () AS "#row" %s)
        """
            .formatted(row + 1, name, name, all);
    String other = text(kept(sample, changed, all));
    String mixed =
        other.substring(0, other.indexOf("\nexpect:\n"))
            + text.substring(text.indexOf("\nexpect:\n"));
    assertFalse(
        run(mixed, all) instanceof TestOutcome.Passed, () -> sample.label() + ":\n" + mixed);
  }

  private List<Column> columns(String sql, SampleTable sample) {
    try (RowSource rows = preview.rows(sql, sample)) {
      return rows.columns();
    }
  }

  /// @param given chooses rows of the sample
  private Result<String> kept(SampleTable sample, String given, String sql) throws IOException {
    TestKeeper.Kept kept =
        new TestKeeper.Kept(
            "law.test.yaml",
            "law",
            "law.sql",
            Optional.empty(),
            sql,
            List.of(),
            Map.of(sample.name(), PreviewQuery.of("law.sql", given, List.of(sample))),
            Map.of(),
            true,
            List.of());
    return new TestKeeper(preview.engine).text(kept, DataMask.create(), Progress.none());
  }

  private static String text(Result<String> kept) {
    return kept.optional().orElseThrow(() -> new AssertionError(kept));
  }

  private TestOutcome run(String text, String sql) throws IOException {
    Files.writeString(folder.resolve("law.sql"), sql);
    var read = TransformationTestReader.read("law.test.yaml", text);
    if (read.tests().isEmpty()) {
      throw new AssertionError(read.problems() + ":\n" + text);
    }
    TransformationTest test = read.tests().getFirst();
    return new TransformationTestRunner(preview.engine, (table, progress) -> List.of())
        .run(test, text, sql, Progress.none());
  }
}
