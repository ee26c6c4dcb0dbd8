package dev.meshwright.data.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.transformtest.GivenTable;
import dev.meshwright.model.transformtest.TestColumn;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.text.disk.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The given tables of a test as sample files, in a folder of their own.
final class GivenTables implements AutoCloseable {

  private final PreviewEngine engine;
  private final KnownColumns known;
  private final Progress progress;
  private final TemporaryFolder folder;

  GivenTables(PreviewEngine engine, KnownColumns known, Progress progress) throws IOException {
    this.engine = engine;
    this.known = known;
    this.progress = progress;
    this.folder = TemporaryFolder.create("test");
  }

  Result<List<SampleTable>> make(TransformationTest test) throws IOException {
    List<SampleTable> tables = new ArrayList<>();
    for (GivenTable given : test.given()) {
      Path file = folder.path().resolve("given-" + tables.size() + ".parquet");
      Result<Long> written = write(test.file(), given, file);
      if (written instanceof Result.Failed<Long> bad) {
        return new Result.Failed<>(bad.problems());
      }
      tables.add(SampleTable.of(given.name(), file, given.name() + " (given)"));
    }
    return Result.ok(tables);
  }

  private Result<Long> write(String file, GivenTable given, Path target) throws IOException {
    return switch (given.rows()) {
      case TestRows.Computed computed ->
          at(
              given.location(),
              engine.export(query(file, computed.sql()), ExportFormat.PARQUET, target, progress));
      case TestRows.Written written -> {
        TableSql sql =
            TableSql.of(typed(written, known.of(given.name(), progress)), written.rows());
        Optional<String> misfit = sql.misfit(written.rows(), false);
        if (misfit.isPresent()) {
          yield Result.failed(problem(given.location(), given.name() + ", " + misfit.get()));
        }
        Result<Long> done =
            engine.export(
                query(file, sql.of(written.rows())), ExportFormat.PARQUET, target, progress);
        yield done instanceof Result.Failed<Long> bad
            ? new Result.Failed<>(List.of(badRow(file, given, written, sql, bad.problems())))
            : done;
      }
    };
  }

  /// Says which row it is that has no such value.
  private Problem badRow(
      String file,
      GivenTable given,
      TestRows.Written written,
      TableSql sql,
      List<Problem> problems) {
    TableReader reader = new TableReader(engine, progress);
    int number = 0;
    for (TestRow row : written.rows()) {
      number++;
      if (reader.read(query(file, sql.of(List.of(row)))) instanceof Result.Failed<TestTable> bad) {
        return problem(
            given.location(), "row " + number + " of " + given.name(), bad.problems().getFirst());
      }
    }
    return problem(given.location(), given.name(), problems.getFirst());
  }

  static Problem problem(Location location, String what, Problem cause) {
    return problem(location, what + ": " + cause.message());
  }

  static Problem problem(Location location, String why) {
    return Problem.error(
        "test-rows",
        location,
        "The rows cannot be made: " + why + (why.endsWith(".") ? "" : "."),
        "Correct the value, or the type of its column.");
  }

  private static <T> Result<T> at(Location location, Result<T> answer) {
    return answer instanceof Result.Failed<T> bad
        ? Result.failed(problem(location, "the query", bad.problems().getFirst()))
        : answer;
  }

  /// The columns written; with the types and the further columns of the table of that name.
  static List<TestColumn> typed(TestRows.Written written, List<Column> known) {
    Map<String, TestColumn> columns = new LinkedHashMap<>();
    if (written.columns().isEmpty()) {
      known.forEach(column -> put(columns, column.name(), Optional.of(column.type().sql())));
      written
          .rows()
          .forEach(
              row -> row.cells().keySet().forEach(name -> put(columns, name, Optional.empty())));
    } else {
      for (TestColumn column : written.columns()) {
        Optional<String> found =
            known.stream()
                .filter(other -> other.name().equalsIgnoreCase(column.name()))
                .findFirst()
                .map(other -> other.type().sql());
        put(columns, column.name(), column.type().or(() -> found));
      }
    }
    return List.copyOf(columns.values());
  }

  private static void put(Map<String, TestColumn> columns, String name, Optional<String> type) {
    columns.putIfAbsent(name.toLowerCase(Locale.ROOT), new TestColumn(name, type));
  }

  private static PreviewQuery query(String file, String sql) {
    return PreviewQuery.of(file, sql, List.of());
  }

  @Override
  public void close() {
    folder.close();
  }
}
