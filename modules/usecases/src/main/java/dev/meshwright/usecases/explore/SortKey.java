package dev.meshwright.usecases.explore;

import dev.meshwright.model.data.Column;

/// A column by which rows are put in order; rows without a value come last.
public record SortKey(String column, boolean descending) {

  String sql() {
    return Column.quoted(column) + (descending ? " DESC" : " ASC") + " NULLS LAST";
  }
}
