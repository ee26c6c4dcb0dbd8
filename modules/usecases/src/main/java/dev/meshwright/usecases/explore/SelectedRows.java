package dev.meshwright.usecases.explore;

import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.PreviewQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A query around another one, that filters its rows and puts them in order.
///
/// @param query the whole
/// @param filter where the condition stands in its text
record SelectedRows(PreviewQuery query, Optional<TextRange> filter) {

  /// @param base a query that runs
  static Result<SelectedRows> of(PreviewQuery base, RowSelection selection) {
    return ResolvedSql.of(base).map(resolved -> around(base, resolved, selection));
  }

  private static SelectedRows around(
      PreviewQuery base, ResolvedSql resolved, RowSelection selection) {
    StringBuilder sql = new StringBuilder("SELECT * FROM ").append(resolved.asSubquery());
    Optional<TextRange> filter = Optional.empty();
    if (selection.filter().isPresent()) {
      sql.append("\nWHERE (");
      int start = sql.length();
      sql.append(selection.filter().get());
      filter = Optional.of(new TextRange(start, sql.length()));
      sql.append("\n)");
    }
    if (!selection.order().isEmpty()) {
      sql.append("\nORDER BY ");
      sql.append(selection.order().stream().map(SortKey::sql).collect(Collectors.joining(", ")));
    }
    return new SelectedRows(PreviewQuery.of(base.file(), sql.toString(), base.samples()), filter);
  }

  /// Problems of a query whose inner part runs lie in the condition: at their places in it.
  List<Problem> ofFilter(List<Problem> problems, String condition) {
    LineIndex lines = LineIndex.of(condition);
    int shift = filter.map(TextRange::start).orElse(0);
    return problems.stream()
        .map(problem -> {
          TextRange range = problem.location().range();
          int start = Math.clamp((long) range.start() - shift, 0, condition.length());
          int end = Math.clamp((long) range.end() - shift, start, condition.length());
          return new Problem(
              problem.rule(),
              problem.severity(),
              Location.of(RowSelection.FILTER, lines, new TextRange(start, end)),
              problem.message(),
              problem.hint(),
              List.of());
        })
        .toList();
  }
}
