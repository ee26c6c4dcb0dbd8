package dev.meshwright.usecases.explore;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Value;
import java.util.List;
import java.util.Optional;

/// Which rows of a result are looked at, and in which order.
///
/// @param filter an SQL condition over the columns; empty for all rows
/// @param order the columns that decide first come first; empty for the order of the result
public record RowSelection(Optional<String> filter, List<SortKey> order) {

  /// What problems of a filter give as their file.
  public static final String FILTER = "filter";

  public RowSelection {
    filter = filter.map(String::strip).filter(text -> !text.isEmpty());
    order = List.copyOf(order);
  }

  /// All rows as they come.
  public static RowSelection everything() {
    return new RowSelection(Optional.empty(), List.of());
  }

  public boolean isEverything() {
    return filter.isEmpty() && order.isEmpty();
  }

  public RowSelection filtered(String condition) {
    return new RowSelection(Optional.of(condition), order);
  }

  /// Only the rows that have, or have not, this value in a column, besides what is asked already.
  public RowSelection with(Column column, Value value, boolean having) {
    String condition = CellCondition.of(column, value, having);
    return filtered(filter.map(before -> "(" + before + "\n) AND " + condition).orElse(condition));
  }

  public RowSelection sorted(List<SortKey> keys) {
    return new RowSelection(filter, keys);
  }
}
