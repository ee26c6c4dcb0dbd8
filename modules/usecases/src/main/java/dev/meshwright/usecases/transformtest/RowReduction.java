package dev.meshwright.usecases.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.SqlLiterals;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.PreviewQuery.Upstream;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds few rows of samples for which a query still gives rows that were chosen from its result:
/// first by values that tables share with them and with one another, then by leaving out parts and
/// looking whether the rows still come (delta debugging). Bounded in its runs; for one thread.
final class RowReduction {

  /// A test with more rows of one table is no longer read by people.
  static final int MOST_ROWS = 200;

  private static final int MOST_RUNS = 150;
  private static final int MOST_RESULT = 20_000;
  private static final int MOST_NUMBERS = 5_000;
  private static final String BASE = "#all of ";

  private final PreviewEngine engine;
  private final PreviewQuery query;
  private final List<SampleTable> tables;
  private final List<Row> wanted;
  private final Progress progress;

  /// Which rows are left, by table, as SQL over its columns and `#row`; a table may look at those
  /// before it.
  private final Map<String, String> kept = new LinkedHashMap<>();

  private int runs;

  /// @param tables the samples that the query names
  /// @param wanted rows of the query's result
  RowReduction(
      PreviewEngine engine,
      PreviewQuery query,
      List<SampleTable> tables,
      List<Row> wanted,
      Progress progress) {
    this.engine = engine;
    this.query = query;
    this.tables = List.copyOf(tables);
    this.wanted = List.copyOf(wanted);
    this.progress = progress;
  }

  /// Numbers of rows, from 0, by table.
  Result<Map<String, List<Long>>> reduce(List<Column> result) {
    tables.forEach(table -> kept.put(table.name(), "true"));
    for (SampleTable table : tables) {
      List<Column> columns = columns(table);
      for (Column column : columns) {
        sharedWithResult(column, result).ifPresent(values -> narrow(table, values));
      }
      for (SampleTable other : tables.subList(0, tables.indexOf(table))) {
        for (Column column : columns) {
          if (columns(other).stream()
              .anyMatch(same -> same.name().equalsIgnoreCase(column.name()))) {
            String name = Column.quoted(column.name());
            narrow(
                table, name + " IN (SELECT " + name + " FROM " + Column.quoted(other.name()) + ")");
          }
        }
      }
    }
    Map<String, List<Long>> rows = new TreeMap<>();
    for (SampleTable table : tables) {
      List<Long> few = fewest(table, numbers(table));
      if (few.size() > MOST_ROWS) {
        return Result.failed(
            Problem.error(
                "test-not-reduced",
                Location.startOf(query.file()),
                "These rows need more than "
                    + MOST_ROWS
                    + " rows of "
                    + table.name()
                    + ", too many for a test that people read.",
                "Choose other rows of the result, or rows of the samples."));
      }
      kept.put(table.name(), condition(few));
      rows.put(table.name(), few);
    }
    return Result.ok(rows);
  }

  private List<Column> columns(SampleTable table) {
    return engine.inspect(table, progress).map(info -> info.columns()).optional().orElse(List.of());
  }

  /// The values that the wanted rows have in a column of that name.
  private Optional<String> sharedWithResult(Column column, List<Column> result) {
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i).name().equalsIgnoreCase(column.name())
          && result.get(i).type().equals(column.type())
          && column.type() instanceof DataType.Scalar) {
        int place = i;
        return Optional.of(
            Column.quoted(column.name())
                + " IN ("
                + wanted.stream()
                    .map(row -> SqlLiterals.of(row.values().get(place)))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ")");
      }
    }
    return Optional.empty();
  }

  private void narrow(SampleTable table, String condition) {
    String before = kept.getOrDefault(table.name(), "true");
    kept.put(table.name(), before + " AND " + condition);
    if (!holds()) {
      kept.put(table.name(), before);
    }
  }

  /// Leaves out ever smaller parts as long as the wanted rows come without them.
  private List<Long> fewest(SampleTable table, List<Long> all) {
    List<Long> rows = all;
    int parts = 2;
    while (rows.size() > 1
        && parts <= rows.size()
        && runs < MOST_RUNS
        && all.size() < MOST_NUMBERS) {
      boolean smaller = false;
      for (int part = 0; part < parts && !smaller; part++) {
        int from = (int) ((long) rows.size() * part / parts);
        int to = (int) ((long) rows.size() * (part + 1) / parts);
        List<Long> rest = new ArrayList<>(rows.subList(0, from));
        rest.addAll(rows.subList(to, rows.size()));
        kept.put(table.name(), condition(rest));
        if (holds()) {
          rows = rest;
          parts = Math.max(2, parts - 1);
          smaller = true;
        }
      }
      if (!smaller) {
        parts = parts == rows.size() ? rows.size() + 1 : Math.min(rows.size(), parts * 2);
      }
    }
    return rows;
  }

  private static String condition(List<Long> rows) {
    return rows.isEmpty()
        ? "false"
        : "\"#row\" IN ("
            + rows.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ")";
  }

  /// Whether the kept rows still give the wanted ones.
  private boolean holds() {
    progress.checkCancelled();
    progress.report("Looking for fewer rows", (double) runs / MOST_RUNS);
    runs++;
    if (runs > MOST_RUNS) {
      return false;
    }
    List<Row> rows = new ArrayList<>(rows(restricted(query.sql()), MOST_RESULT));
    return wanted.stream().allMatch(rows::remove);
  }

  private List<Long> numbers(SampleTable table) {
    return rows(
            restricted(
                "SELECT \"#row\" FROM (" + numbered(table) + ") WHERE " + kept.get(table.name())),
            MOST_NUMBERS)
        .stream()
        .map(row -> ((Value.Exact) row.values().getFirst()).value().longValue())
        .toList();
  }

  private List<Row> rows(PreviewQuery restricted, int most) {
    Optional<RowSource> run = engine.run(restricted, progress).optional();
    if (run.isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try (RowSource source = run.get()) {
      while (rows.size() < most) {
        Page page = source.page(rows.size(), most - rows.size());
        rows.addAll(page.rows());
        if (page.rows().isEmpty() || !page.problems().isEmpty()) {
          return rows;
        }
      }
    }
    return rows;
  }

  /// A query that sees the kept rows only, under the names of their tables.
  private PreviewQuery restricted(String sql) {
    List<SampleTable> samples = new ArrayList<>(query.samples());
    List<Upstream> upstream = new ArrayList<>();
    for (SampleTable table : tables) {
      samples.removeIf(same -> same.name().equals(table.name()));
      samples.add(table.named(BASE + table.name()));
      upstream.add(
          new Upstream(
              table.name(),
              query.file(),
              "SELECT * EXCLUDE (\"#row\") FROM ("
                  + numbered(table)
                  + ") WHERE "
                  + kept.get(table.name())));
    }
    upstream.addAll(query.upstream());
    return new PreviewQuery(query.file(), sql, samples, query.parameters(), upstream);
  }

  private static String numbered(SampleTable table) {
    return "SELECT *, row_number() OVER () - 1 AS \"#row\" FROM "
        + Column.quoted(BASE + table.name());
  }
}
