package dev.meshwright.model.data;

import java.util.List;
import java.util.Map;

/// What differs between the rows of two results.
///
/// @param key columns by which rows were matched; empty when rows were compared as a multiset
/// @param keyInferred whether the key was found in the data instead of being given
/// @param removedColumns only the earlier result has
/// @param addedColumns only the later result has
/// @param retyped columns of both with another type, as they are later
/// @param same rows that are equal
/// @param changesByColumn of changed rows, how many differ in a column; columns without are left
///   out
/// @param rows those that differ: a column `change` (`added`, `removed`, `changed`), the key, then
///   each other column as `name (before)` and `name (after)`; for a multiset, `change` and the
///   columns
public record DataDiff(
    List<String> key,
    boolean keyInferred,
    List<Column> removedColumns,
    List<Column> addedColumns,
    List<Column> retyped,
    long same,
    long added,
    long removed,
    long changed,
    Map<String, Long> changesByColumn,
    RowSource rows)
    implements AutoCloseable {

  public DataDiff {
    key = List.copyOf(key);
    removedColumns = List.copyOf(removedColumns);
    addedColumns = List.copyOf(addedColumns);
    retyped = List.copyOf(retyped);
  }

  /// Whether the two results hold the same rows in the same columns.
  public boolean isEmpty() {
    return added + removed + changed == 0 && removedColumns.isEmpty() && addedColumns.isEmpty();
  }

  @Override
  public void close() {
    rows.close();
  }
}
