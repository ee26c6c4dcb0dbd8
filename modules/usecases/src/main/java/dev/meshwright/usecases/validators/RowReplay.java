package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.data.replay.AvroReplay;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayTally;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.schema.proto.data.ProtoReplay;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Replays the rows of a result one by one.
///
/// @param row counts one row
/// @param report what was counted
public record RowReplay(Consumer<Row> row, Supplier<ReplayReport> report) {

  private static final int PAGE = 2_000;

  static RowReplay of(AvroReplay.Rows replay) {
    return new RowReplay(replay::replay, replay::report);
  }

  static RowReplay of(ProtoReplay replay) {
    return new RowReplay(replay::replay, replay::report);
  }

  /// A document that a schema rejects cannot be read; nothing else can happen to it.
  static RowReplay of(RowValidator validator) {
    ReplayTally tally = new ReplayTally();
    return new RowReplay(
        row -> {
          List<CellProblem> problems = validator.problems(row);
          if (!problems.isEmpty()) {
            CellProblem first = problems.getFirst();
            tally.failure(
                first.path().isEmpty() ? first.message() : first.path() + ": " + first.message());
          }
          tally.next();
        },
        tally::report);
  }

  public Result<ReplayReport> all(RowSource rows, Progress progress) {
    long done = 0;
    while (true) {
      progress.checkCancelled();
      Page page = rows.page(done, PAGE);
      if (!page.problems().isEmpty()) {
        return new Result.Failed<>(page.problems());
      }
      page.rows().forEach(row);
      done += page.rows().size();
      progress.report("Read " + done + " rows", -1);
      if (page.count().complete() && done >= page.count().known()) {
        return Result.ok(report.get());
      }
    }
  }
}
