package dev.meshwright.data;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import java.util.ArrayList;
import java.util.List;

/// The rows of a result, read to its end.
public final class AllRows {

  private AllRows() {}

  /// Reads the rows and closes the source.
  ///
  /// @param page how many rows are asked for at once
  /// @param most rows that are of use: of a longer result, some more than these are read
  /// @return what is wrong with the first page that says so
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public static Result<List<Row>> read(RowSource source, int page, long most, Progress progress) {
    Progress.Registration hook = progress.onCancel(source::close);
    try (source) {
      List<Row> rows = new ArrayList<>();
      while (rows.size() <= most) {
        Page next = source.page(rows.size(), page);
        progress.checkCancelled();
        rows.addAll(next.rows());
        if (!next.problems().isEmpty()) {
          return new Result.Failed<>(next.problems());
        }
        if (next.count().complete() && rows.size() >= next.count().known()) {
          break;
        }
      }
      return Result.ok(rows);
    } finally {
      hook.close();
    }
  }
}
