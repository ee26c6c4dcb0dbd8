package dev.meshwright.usecases.replay;

import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.RowSource;
import java.util.Optional;

/// Data that was read across two versions of a schema.
///
/// @param request what was asked
/// @param earlier the earlier version, for people: `main (1a2b3c4)`
/// @param report what became of the rows
/// @param cells its cells, to be found by row and column
/// @param sample the rows as the sample holds them
public record Replay(
    ReplayRequest request,
    String earlier,
    ReplayReport report,
    ReplayedCells cells,
    RowSource sample)
    implements AutoCloseable {

  /// Whether every row comes out as it was written.
  public boolean isClean() {
    return report.failing() == 0 && report.effects().isEmpty();
  }

  /// The rows to which something happens, as written and as read side by side; bounded by what the
  /// report holds. Closing them closes nothing.
  ///
  /// @param path of the field that it happens to; empty for any field, and for rows that fail
  public ReplayedRows rows(Optional<String> path) {
    return new ReplayedRows(report, cells, sample, path);
  }

  @Override
  public void close() {
    sample.close();
  }
}
