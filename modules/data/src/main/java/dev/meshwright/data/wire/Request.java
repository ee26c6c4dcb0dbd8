package dev.meshwright.data.wire;

import dev.meshwright.model.data.ExportFormat;
import java.util.List;

/// What the workbench asks of the worker.
public sealed interface Request {

  /// The first message.
  ///
  /// @param version of this exchange, [Frames#VERSION]
  /// @param folder for what does not fit into memory; the worker's own
  record Configure(
      int version,
      long memory,
      int threads,
      long timeMillis,
      int cellLength,
      long storedBytes,
      String folder)
      implements Request {}

  /// Names a set of tables; later requests say its number.
  record UseSamples(long set, List<TableFiles> tables) implements Request {
    public UseSamples {
      tables = List.copyOf(tables);
    }
  }

  record Inspect(long set, String table) implements Request {}

  record Describe(long set, String file, String sql) implements Request {}

  record Run(long set, String file, String sql) implements Request {}

  /// Runs a query to see what each operator costs.
  record Explain(long set, String file, String sql) implements Request {}

  /// Writes all rows of a query to a new file in the worker's folder.
  record Export(long set, String file, String sql, ExportFormat format) implements Request {}

  record Fetch(long result, long from, int count) implements Request {}

  record Complete(long result) implements Request {}

  record CloseResult(long result) implements Request {}

  /// Stops the request of that number. It is answered all the same.
  record Cancel(long request) implements Request {}
}
