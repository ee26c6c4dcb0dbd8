package dev.meshwright.data.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.transformtest.TestColumn;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Runs transformation tests: makes the given tables, runs the transformation on them and nothing
/// else, and compares its rows with those expected.
public final class TransformationTestRunner {

  private final PreviewEngine engine;
  private final KnownColumns known;

  public TransformationTestRunner(PreviewEngine engine, KnownColumns known) {
    this.engine = engine;
    this.known = known;
  }

  /// @param text of the test's file, on which the fix that accepts the result speaks
  /// @param sql of the transformation, or of the step that is tested
  /// @throws IOException when there is no room for temporary files
  public TestOutcome run(TransformationTest test, String text, String sql, Progress progress)
      throws IOException {
    try (GivenTables given = new GivenTables(engine, known, progress)) {
      Result<List<SampleTable>> tables = given.make(test);
      if (!(tables instanceof Result.Ok<List<SampleTable>>(List<SampleTable> made, var n))) {
        return new TestOutcome.Broken(tables.problems());
      }
      TableReader reader = new TableReader(engine, progress);
      Result<TestTable> ran =
          reader.read(new PreviewQuery(test.transformation(), sql, made, test.parameters()));
      if (!(ran instanceof Result.Ok<TestTable>(TestTable actual, var notes))) {
        return new TestOutcome.Broken(ran.problems());
      }
      Optional<String> misfit = misfit(test, actual);
      if (misfit.isPresent()) {
        return new TestOutcome.Broken(
            List.of(
                GivenTables.problem(
                    at(test, text, test.expect().rowsAt()), "the expected rows, " + misfit.get())));
      }
      Result<TestTable> wanted =
          switch (expected(test, actual, progress)) {
            case Result.Ok<PreviewQuery> good -> reader.read(good.value());
            case Result.Failed<PreviewQuery> bad -> new Result.Failed<>(bad.problems());
          };
      if (!(wanted instanceof Result.Ok<TestTable>(TestTable expected, var alsoNotes))) {
        return new TestOutcome.Broken(
            List.of(
                GivenTables.problem(
                    at(test, text, test.expect().rowsAt()),
                    "the expected rows",
                    wanted.problems().getFirst())));
      }
      return compared(test, text, expected, actual);
    }
  }

  /// The expected rows, in the types written or else in those of the result.
  private Result<PreviewQuery> expected(
      TransformationTest test, TestTable actual, Progress progress) {
    return switch (test.expect().rows()) {
      case TestRows.Written written ->
          Result.ok(query(test, table(test, written, actual).of(written.rows())));
      case TestRows.Computed computed ->
          engine
              .describe(query(test, computed.sql()), progress)
              .map(columns -> query(test, cast(computed.sql(), columns, actual)));
    };
  }

  private static TableSql table(
      TransformationTest test, TestRows.Written written, TestTable actual) {
    return TableSql.of(
        columns(written, test.expect().rules().otherColumns(), actual), written.rows());
  }

  /// An expected value that the type of its column does not hold as it is.
  private static Optional<String> misfit(TransformationTest test, TestTable actual) {
    return test.expect().rows() instanceof TestRows.Written written
        ? table(test, written, actual).misfit(written.rows(), test.expect().rules().tolerance() > 0)
        : Optional.empty();
  }

  private static PreviewQuery query(TransformationTest test, String sql) {
    return PreviewQuery.of(test.file(), sql, List.of());
  }

  private static String cast(String sql, List<Column> columns, TestTable actual) {
    return columns.stream()
        .map(column -> {
          int place = actual.indexOf(column.name());
          String type = (place < 0 ? column : actual.columns().get(place)).type().sql();
          String name = Column.quoted(column.name());
          return "CAST(" + name + " AS " + type + ") AS " + name;
        })
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + SqlText.asSubquery(sql)));
  }

  private static List<TestColumn> columns(
      TestRows.Written written, boolean otherColumns, TestTable actual) {
    List<TestColumn> named =
        written.rows().stream()
            .flatMap(row -> row.cells().keySet().stream())
            .distinct()
            .map(name -> new TestColumn(name, Optional.empty()))
            .toList();
    boolean onlyNamed = otherColumns && written.columns().isEmpty();
    return GivenTables.typed(
        onlyNamed ? new TestRows.Written(named, written.rows()) : written, actual.columns());
  }

  private static TestOutcome compared(
      TransformationTest test, String text, TestTable expected, TestTable actual) {
    boolean cut =
        actual.rows().stream().flatMap(row -> row.values().stream()).anyMatch(TestValues::cut);
    if (cut) {
      return new TestOutcome.Broken(
          List.of(
              Problem.error(
                  "test-too-large",
                  test.location(),
                  "A value of the result is too long to be compared.",
                  "Test a hash or the beginning of it.")));
    }
    TestComparison comparison = new TestComparison(expected, actual, test.expect().rules());
    DataDiff diff = comparison.diff();
    List<Problem> reasons = reasons(test, text, comparison, diff);
    return reasons.isEmpty()
        ? new TestOutcome.Passed(actual.rows().size())
        : new TestOutcome.Failed(
            reasons, diff, new ExpectationUpdate(test, text, expected, actual, comparison).fix());
  }

  private static List<Problem> reasons(
      TransformationTest test, String text, TestComparison comparison, DataDiff diff) {
    List<Problem> reasons = new ArrayList<>();
    Location columns = at(test, text, test.expect().columnsAt());
    Location rows = at(test, text, test.expect().rowsAt());
    if (!diff.removedColumns().isEmpty()) {
      reasons.add(failure(columns, "Missing columns: " + names(diff.removedColumns()) + "."));
    }
    if (!diff.addedColumns().isEmpty()) {
      reasons.add(failure(columns, "Columns too many: " + names(diff.addedColumns()) + "."));
    }
    if (!diff.retyped().isEmpty()) {
      reasons.add(failure(columns, "Other types than expected: " + names(diff.retyped()) + "."));
    }
    if (!comparison.sameColumnOrder()) {
      reasons.add(failure(columns, "The columns come in another order."));
    }
    long differing = diff.changed() + diff.added() + diff.removed();
    if (differing > 0) {
      reasons.add(
          failure(
              rows,
              "Rows differ: "
                  + diff.changed()
                  + " changed, "
                  + diff.removed()
                  + " missing, "
                  + diff.added()
                  + " too many, "
                  + diff.same()
                  + " as expected."));
    }
    return reasons;
  }

  private static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }

  private static Problem failure(Location location, String message) {
    return Problem.error(
        "test-failed",
        location,
        message,
        "Correct the transformation, or accept the actual rows as expected.");
  }

  private static Location at(TransformationTest test, String text, Optional<TextRange> range) {
    return range
        .map(there -> Location.of(test.file(), LineIndex.of(text), TextRange.at(there.start())))
        .orElse(test.location());
  }
}
