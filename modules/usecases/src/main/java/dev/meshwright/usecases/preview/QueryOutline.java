package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;
import java.util.List;

/// What the text of a query tells by itself: its steps, and the tables that it reads.
///
/// @param steps common table expressions, in order
/// @param tables that are named, as often as they stand there
public record QueryOutline(List<Named> steps, List<Named> tables) {

  public QueryOutline {
    steps = List.copyOf(steps);
    tables = List.copyOf(tables);
  }

  /// A name and where it stands.
  public record Named(String name, TextRange range) {}

  public static QueryOutline of(String sql) {
    return new QueryOutline(
        SqlSteps.of(sql).stream()
            .map(step ->
                new Named(
                    step.name(),
                    new TextRange(
                        step.range().start(),
                        Math.min(step.range().start() + step.name().length(), step.range().end()))))
            .toList(),
        NamedTables.of(sql).stream().map(table -> new Named(table.name(), table.range())).toList());
  }
}
