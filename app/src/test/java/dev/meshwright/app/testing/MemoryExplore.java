package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.explore.ExploreRows;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Explores made-up rows, and rejects filters that say `wrong`.
public final class MemoryExplore implements ExploreRows {

  private final MemoryPreview preview;
  private final List<RowSelection> asked = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();

  MemoryExplore(MemoryPreview preview) {
    this.preview = preview;
  }

  public List<RowSelection> asked() {
    return asked;
  }

  public List<Path> written() {
    return written;
  }

  @Override
  public Result<RowSource> rows(PreviewRequest request, RowSelection selection, Progress progress) {
    asked.add(selection);
    String filter = selection.filter().orElse("");
    int wrong = filter.indexOf("wrong");
    if (wrong >= 0) {
      return Result.failed(
          Problem.error(
              "sql-unknown-column",
              Location.of(
                  RowSelection.FILTER, LineIndex.of(filter), new TextRange(wrong, wrong + 5)),
              "There is no column wrong.",
              "Columns: day, revenue, note."));
    }
    return preview.run(request, progress);
  }

  @Override
  public Result<List<ColumnProfile>> profile(
      PreviewRequest request, RowSelection selection, Progress progress) {
    return Result.ok(
        new MemoryPreview.Numbers(1).columns().stream().map(MemoryExplore::profile).toList());
  }

  private static ColumnProfile profile(Column column) {
    return new ColumnProfile(
        column,
        500,
        column.name().equals("note") ? 167 : 0,
        333,
        Optional.of(Value.exact(0)),
        Optional.of(Value.exact(8483)),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(new ColumnProfile.Frequent("note 1", 3)),
        IntStream.range(0, 16)
            .mapToObj(i -> new ColumnProfile.Bin(i * 10, i * 10 + 10, 10 + i * 3))
            .toList());
  }

  @Override
  public Result<PlanStep> explain(PreviewRequest request, Progress progress) {
    PlanStep orders = step("TABLE_SCAN", "orders", 120_000, 14, List.of());
    PlanStep customers = step("TABLE_SCAN", "customers", 3_000, 1, List.of());
    PlanStep join = step("HASH_JOIN", "customer_id = id", 119_204, 31, List.of(orders, customers));
    return Result.ok(
        step(
            "PROJECTION",
            "day, revenue",
            365,
            1,
            List.of(step("HASH_GROUP_BY", "day", 365, 22, List.of(join)))));
  }

  private static PlanStep step(
      String operator, String detail, long rows, long millis, List<PlanStep> inputs) {
    return new PlanStep(
        operator, Map.of("details", detail), rows, Duration.ofMillis(millis), inputs);
  }

  @Override
  public Result<Long> export(
      PreviewRequest request,
      RowSelection selection,
      ExportFormat format,
      Path target,
      Progress progress) {
    written.add(target);
    return Result.ok(500L);
  }
}
