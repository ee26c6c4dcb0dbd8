package dev.meshwright.data.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the text of a new test: rows of the samples, and what the transformation makes of them.
public final class TestKeeper {

  private final PreviewEngine engine;

  public TestKeeper(PreviewEngine engine) {
    this.engine = engine;
  }

  /// What is to be kept.
  ///
  /// @param file the new test's path
  /// @param beside the transformation's path as the test writes it, relative to its own folder
  /// @param sql of the transformation, or of its step
  /// @param given the queries that choose rows of the samples, by table
  /// @param masked columns whose values are replaced, by table
  public record Kept(
      String file,
      String name,
      String beside,
      Optional<String> step,
      String sql,
      List<Parameter> parameters,
      Map<String, PreviewQuery> given,
      Map<String, Set<String>> masked,
      boolean rowOrder,
      List<String> key) {

    public Kept {
      parameters = List.copyOf(parameters);
      given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
      masked = Map.copyOf(masked);
      key = List.copyOf(key);
    }
  }

  /// @throws IOException when there is no room for temporary files
  public Result<String> text(Kept kept, DataMask mask, Progress progress) throws IOException {
    TableReader reader = new TableReader(engine, progress);
    Map<String, TestTable> given = new LinkedHashMap<>();
    for (Map.Entry<String, PreviewQuery> table : kept.given().entrySet()) {
      Result<TestTable> read = reader.read(table.getValue());
      if (!(read instanceof Result.Ok<TestTable>(TestTable rows, var notes))) {
        return new Result.Failed<>(read.problems());
      }
      Optional<Problem> unfit = unfit(kept.file(), table.getKey(), rows);
      if (unfit.isPresent()) {
        return Result.failed(unfit.get());
      }
      given.put(
          table.getKey(), masked(rows, kept.masked().getOrDefault(table.getKey(), Set.of()), mask));
    }
    Result<TestTable> expected = expected(kept, given, reader, progress);
    if (!(expected instanceof Result.Ok<TestTable>(TestTable rows, var notes))) {
      return new Result.Failed<>(expected.problems());
    }
    TransformationTestText.Head head =
        new TransformationTestText.Head(
            kept.name(),
            kept.beside(),
            kept.step(),
            kept.parameters(),
            kept.rowOrder(),
            kept.key());
    return unfit(kept.file(), "the result", rows)
        .<Result<String>>map(Result::failed)
        .orElseGet(() -> Result.ok(new TransformationTestText().write(head, given, rows)));
  }

  /// What the transformation makes of the given rows as the test will write them.
  private Result<TestTable> expected(
      Kept kept, Map<String, TestTable> given, TableReader reader, Progress progress)
      throws IOException {
    try (WrittenTables tables = new WrittenTables(engine, progress)) {
      Result<List<SampleTable>> made = tables.make(kept.file(), given);
      return made instanceof Result.Ok<List<SampleTable>>(List<SampleTable> samples, var notes)
          ? reader.read(new PreviewQuery(kept.file(), kept.sql(), samples, kept.parameters()))
          : new Result.Failed<>(made.problems());
    }
  }

  private static Optional<Problem> unfit(String file, String what, TestTable table) {
    Set<String> names = new HashSet<>();
    for (Column column : table.columns()) {
      if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(
            refusal(
                file,
                "Two columns of " + what + " are called " + column.name() + ".",
                "Give each column a name of its own."));
      }
    }
    for (Row row : table.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        if (TestValues.cut(row.values().get(i))) {
          return Optional.of(
              refusal(
                  file,
                  "A value of " + table.columns().get(i).name() + " in " + what + " is too long.",
                  "Choose other rows."));
        }
      }
    }
    return Optional.empty();
  }

  private static Problem refusal(String file, String message, String hint) {
    return Problem.error("test-not-kept", Location.startOf(file), message, hint);
  }

  private static TestTable masked(TestTable table, Set<String> columns, DataMask mask) {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        Value value = row.values().get(i);
        String column = table.columns().get(i).name();
        boolean hidden = columns.stream().anyMatch(name -> name.equalsIgnoreCase(column));
        values.add(hidden ? mask.of(value) : value);
      }
      rows.add(new Row(values));
    }
    return new TestTable(table.columns(), rows);
  }
}
