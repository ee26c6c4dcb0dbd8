package dev.meshwright.data.diff;

import dev.meshwright.data.diff.DiffSql.Pair;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DiffOptions;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One comparison of two tables that have been written aside.
final class TableComparison {

  private final DataDiffer differ;
  private final Sides sides;
  private final List<SampleTable> tables;
  private final String file;
  private final DiffOptions options;
  private final Progress progress;

  TableComparison(
      DataDiffer differ,
      Sides sides,
      List<SampleTable> tables,
      String file,
      DiffOptions options,
      Progress progress) {
    this.differ = differ;
    this.sides = sides;
    this.tables = tables;
    this.file = file;
    this.options = options;
    this.progress = progress;
  }

  Result<DataDiff> compare() {
    Result<List<Column>> earlier = differ.columns(tables.getFirst(), progress);
    Result<List<Column>> later = differ.columns(tables.getLast(), progress);
    if (!(earlier instanceof Result.Ok<List<Column>>(List<Column> before, var leftNotes))) {
      return new Result.Failed<>(earlier.problems());
    }
    if (!(later instanceof Result.Ok<List<Column>>(List<Column> after, var rightNotes))) {
      return new Result.Failed<>(later.problems());
    }
    List<Pair> pairs = new ArrayList<>();
    for (Column column : after) {
      named(before, column.name()).ifPresent(match -> pairs.add(new Pair(match, column)));
    }
    if (pairs.isEmpty()) {
      return Result.failed(problem("diff-no-columns", "The two results have no column in common."));
    }
    for (String name : options.key()) {
      if (pairs.stream().noneMatch(pair -> pair.after().name().equalsIgnoreCase(name))) {
        return Result.failed(
            problem("diff-key", "The key column " + name + " is not in both results."));
      }
    }
    return switch (key(pairs)) {
      case Result.Failed<List<Pair>> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<List<Pair>> good -> compare(before, after, pairs, good.value());
    };
  }

  private Result<DataDiff> compare(
      List<Column> before, List<Column> after, List<Pair> pairs, List<Pair> key) {
    DiffSql sql = new DiffSql(pairs, key, options.tolerance());
    Result<List<Row>> counted = differ.rows(file, sql.summary(), tables, progress);
    if (!(counted instanceof Result.Ok<List<Row>>(List<Row> summary, var notes))) {
      return new Result.Failed<>(counted.problems());
    }
    Result<List<Row>> size = differ.rows(file, "SELECT count(*) FROM before", tables, progress);
    long rowsBefore =
        size.optional().map(rows -> integer(rows.getFirst().values().getFirst())).orElse(0L);
    Map<String, Long> byColumn = new LinkedHashMap<>();
    for (Row row : summary) {
      for (int i = 2; i < row.values().size(); i++) {
        long changes = integer(row.values().get(i));
        if (changes > 0) {
          byColumn.merge(sql.values().get(i - 2).after().name(), changes, Long::sum);
        }
      }
    }
    long removed = count(summary, "removed");
    long changed = count(summary, "changed");
    return differ
        .run(file, sql.rows(), tables, progress)
        .map(rows ->
            new DataDiff(
                key.stream().map(pair -> pair.after().name()).toList(),
                options.key().isEmpty() && !key.isEmpty(),
                before.stream().filter(c -> named(after, c.name()).isEmpty()).toList(),
                after.stream().filter(c -> named(before, c.name()).isEmpty()).toList(),
                pairs.stream().filter(Pair::retyped).map(Pair::after).toList(),
                rowsBefore - removed - changed,
                count(summary, "added"),
                removed,
                changed,
                Map.copyOf(byColumn),
                new TemporaryRows(rows, sides)));
  }

  /// The key that was asked for, else the first column, or else two columns, that tell all rows
  /// apart on both sides.
  private Result<List<Pair>> key(List<Pair> pairs) {
    if (options.whole()) {
      return Result.ok(List.of());
    }
    if (!options.key().isEmpty()) {
      return Result.ok(
          pairs.stream()
              .filter(
                  pair -> options.key().stream().anyMatch(pair.after().name()::equalsIgnoreCase))
              .toList());
    }
    return unique(KeySearch.single(pairs))
        .flatMap(one -> one.isEmpty() ? unique(KeySearch.twoTogether(pairs)) : Result.ok(one));
  }

  /// The first of the candidates that tells all rows apart; empty when none does.
  private Result<List<Pair>> unique(List<List<Pair>> candidates) {
    Result<List<Row>> before =
        uniqueness("before", candidates.stream().map(each -> map(each, Pair::before)).toList());
    Result<List<Row>> after =
        uniqueness("after", candidates.stream().map(each -> map(each, Pair::after)).toList());
    return before.flatMap(left ->
        after.map(right -> {
          for (int i = 0; i < candidates.size(); i++) {
            if (isTrue(left, i + 1) && isTrue(right, i + 1)) {
              return candidates.get(i);
            }
          }
          return List.<Pair>of();
        }));
  }

  private Result<List<Row>> uniqueness(String table, List<List<Column>> candidates) {
    return differ.rows(file, KeySearch.uniqueness(table, candidates), tables, progress);
  }

  private static List<Column> map(List<Pair> pairs, Function<Pair, Column> side) {
    return pairs.stream().map(side).toList();
  }

  private static boolean isTrue(List<Row> rows, int column) {
    return rows.getFirst().values().get(column).equals(new Value.Bool(true));
  }

  private static Optional<Column> named(List<Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }

  private static long count(List<Row> summary, String change) {
    return summary.stream()
        .filter(row -> row.values().getFirst().equals(Value.text(change)))
        .mapToLong(row -> integer(row.values().get(1)))
        .sum();
  }

  private static long integer(Value value) {
    return value instanceof Value.Exact exact ? exact.value().longValue() : 0;
  }

  private Problem problem(String rule, String message) {
    return Problem.error(
        rule, Location.startOf(file), message, "Choose columns that both results have.");
  }
}
