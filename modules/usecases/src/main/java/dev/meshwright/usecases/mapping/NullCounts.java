package dev.meshwright.usecases.mapping;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts nulls in columns that must not have any.
record NullCounts(PreviewEngine engine) {

  /// @param nulls by name of column
  record Counted(long rows, Map<String, Long> nulls) {
    Counted {
      nulls = Map.copyOf(nulls);
    }
  }

  Result<Counted> of(PreviewQuery query, MappedQuery mapped, Progress progress) {
    List<Column> columns = mapped.neverNull();
    if (columns.isEmpty()) {
      return Result.ok(new Counted(0, Map.of()));
    }
    return ResolvedSql.of(query)
        .flatMap(resolved -> {
          String counts =
              columns.stream()
                  .map(column ->
                      ", count(*) FILTER (WHERE " + Column.quoted(column.name()) + " IS NULL)")
                  .collect(Collectors.joining());
          String sql = "SELECT count(*)" + counts + " FROM " + resolved.asSubquery();
          return run(PreviewQuery.of(query.file(), sql, query.samples()), columns, progress);
        });
  }

  private Result<Counted> run(PreviewQuery query, List<Column> columns, Progress progress) {
    Result<RowSource> run = engine.run(query, progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource rows, var notes))) {
      return new Result.Failed<>(run.problems());
    }
    try (rows) {
      Page page = rows.page(0, 1);
      if (!page.problems().isEmpty()) {
        return new Result.Failed<>(page.problems());
      }
      List<Value> values = page.rows().getFirst().values();
      Map<String, Long> nulls = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        nulls.put(columns.get(i).name(), integer(values.get(i + 1)));
      }
      return Result.ok(new Counted(integer(values.getFirst()), nulls));
    }
  }

  private static long integer(Value value) {
    return value instanceof Value.Exact exact ? exact.value().longValue() : 0;
  }
}
