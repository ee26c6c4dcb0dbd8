package dev.meshwright.usecases.review.agenda;

import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Finding;
import java.util.List;

/// What the samples of a schema show of its changes.
///
/// @param read how many samples could be read
/// @param rows of all changes
/// @param problems why others could not be read
public record RowsOfSchema(int read, List<SampleRows> rows, List<Problem> problems) {

  public RowsOfSchema {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /// What shows one change.
  public List<SampleRows> of(Finding finding) {
    return rows.stream().filter(each -> each.shown().finding().equals(finding)).toList();
  }
}
