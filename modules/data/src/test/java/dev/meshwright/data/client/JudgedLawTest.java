package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.conformance.AvroRowValidator;
import dev.meshwright.data.conformance.Conformance;
import dev.meshwright.data.conformance.JsonRowValidator;
import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of validation: the rows of CSV and Parquet that do not fit a schema are those that
/// another judge finds in another reading of the file.
class JudgedLawTest extends LawFiles {

  private long fitting;
  private long failing;

  @Test
  void rows_that_do_not_fit_are_those_that_another_judge_finds() throws Exception {
    hold(1, 30, 12);
    assertTrue(fitting > 200 && failing > 200, fitting + " fit, " + failing + " do not");
  }

  @Test
  @Tag("slow")
  void rows_of_many_files_that_do_not_fit_are_those_that_another_judge_finds() throws Exception {
    hold(1_000, many(500), 40);
    System.out.printf("Validation: %,d rows fit, %,d do not%n", fitting, failing);
  }

  private void hold(int firstSeed, int files, int rows) throws IOException, SQLException {
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      Random random = new Random(seed);
      Path file = parquet(random, "judged" + seed + ".parquet", rows);
      judge(
          random,
          preview.sample(file.getFileName().toString()),
          PlainDuck.rows("FROM '" + file + "'"));
      Files.delete(file);
      WrittenCsv csv = WrittenCsv.random(random, 4 * rows);
      if (csv.header().size() > 1) { // An empty line of one column may be a row or none.
        SampleTable sample = preview.file("judged" + seed + ".csv", csv.text());
        judge(random, sample, CsvMeanings.of(csv, columns(sample)));
        Files.delete(sample.path());
      }
    }
  }

  private List<Column> columns(SampleTable sample) {
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      return rows.columns();
    }
  }

  /// @param right the meanings of all cells
  private void judge(Random random, SampleTable sample, List<List<@Nullable Object>> right) {
    List<Column> columns = RandomAvroTypes.renamed(columns(sample));
    for (int i = 0; i < 3; i++) {
      Schema schema = new RandomAvroTypes(random).record(columns);
      same(
          sample,
          right,
          new AvroRowValidator(schema, columns),
          row -> {
            boolean fits = true;
            for (int c = 0; c < columns.size(); c++) {
              Schema field = schema.getFields().get(c).schema();
              fits &= AvroJudge.fits(field, row.get(c), columns.get(c).type());
            }
            return fits;
          },
          schema + " for " + columns);
    }
    JsonJudge judge = JsonJudge.random(random, columns);
    same(sample, right, new JsonRowValidator(judge, columns), judge::fits, judge.toString());
  }

  /// Whether a row fits, by its meanings.
  @FunctionalInterface
  private interface Verdict {
    boolean fits(List<@Nullable Object> row);
  }

  private void same(
      SampleTable sample,
      List<List<@Nullable Object>> right,
      RowValidator validator,
      Verdict verdict,
      String schema) {
    List<Long> expected = new ArrayList<>();
    IntStream.range(0, right.size())
        .filter(row -> !verdict.fits(right.get(row)))
        .forEach(row -> expected.add((long) row));
    try (RowSource rows = preview.rows("FROM " + sample.name(), sample)) {
      ConformanceReport report =
          Conformance.check(rows, validator, Progress.none()).optional().orElseThrow();
      assertEquals(right.size(), report.rows(), sample.label());
      assertEquals(
          expected,
          report.first().stream().map(ConformanceReport.FailingRow::number).toList(),
          () -> sample.label() + " " + schema + "\n" + right + "\n" + report.first());
    }
    failing += expected.size();
    fitting += right.size() - expected.size();
  }
}
