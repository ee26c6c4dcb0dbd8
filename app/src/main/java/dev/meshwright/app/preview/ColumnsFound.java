package dev.meshwright.app.preview;

import dev.meshwright.model.data.Column;
import dev.meshwright.usecases.mapping.ColumnReport;
import java.util.List;
import java.util.Optional;

/// The columns that rows have, known without running anything.
///
/// @param columns names and types
/// @param report how they fit the schema that is chosen; empty when none is
record ColumnsFound(List<Column> columns, Optional<ColumnReport> report) {

  public ColumnsFound {
    columns = List.copyOf(columns);
  }
}
