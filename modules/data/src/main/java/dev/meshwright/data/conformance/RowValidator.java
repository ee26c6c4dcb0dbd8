package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Row;
import java.util.List;

/// Holds rows against a schema of some format.
@FunctionalInterface
public interface RowValidator {

  /// What does not fit; empty for a row that does.
  List<CellProblem> problems(Row row);
}
