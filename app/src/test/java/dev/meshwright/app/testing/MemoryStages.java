package dev.meshwright.app.testing;

import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.SqlStage;
import dev.meshwright.usecases.preview.StageRows;
import java.util.List;

/// Says that `paid` has 480 rows and the result 365.
final class MemoryStages implements PreviewUseCases.Stages {

  @Override
  public List<StageRows> count(PreviewRequest request, Progress progress) {
    return List.of(
        stage(SqlStage.Kind.STEP, "paid", 480),
        stage(SqlStage.Kind.SUBQUERY, "line 2", 500),
        stage(SqlStage.Kind.RESULT, "result", 365));
  }

  private static StageRows stage(SqlStage.Kind kind, String name, long rows) {
    return new StageRows(
        new SqlStage(kind, name, new TextRange(5, 10)),
        new MemoryPreview.Numbers(1).columns(),
        rows,
        List.of());
  }
}
