package dev.meshwright.usecases.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import java.util.List;

/// What a stage of a transformation gives on the samples.
///
/// @param columns names and types
/// @param rows how many; -1 when it could not be run
/// @param problems why it could not be run, at the place in the whole text
public record StageRows(SqlStage stage, List<Column> columns, long rows, List<Problem> problems) {

  public StageRows {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }
}
