package dev.meshwright.usecases.review.agenda;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplayRequest;
import dev.meshwright.usecases.replay.ReplaySide;
import dev.meshwright.usecases.replay.ReplayVersions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads samples across the two states of a review, to show its changes on rows. Blocks.
public final class ShowRows {

  /// Those named like the schema come first.
  private static final int MOST_SAMPLES = 4;

  private final ReplayVersions replay;

  public ShowRows(ReplayVersions replay) {
    this.replay = replay;
  }

  /// @param schema path of one that the agenda has changes of
  public RowsOfSchema of(ReviewAgenda agenda, String schema, Progress progress) {
    List<Finding> findings =
        agenda.items().stream()
            .filter(ReviewItem.SchemaChanged.class::isInstance)
            .map(ReviewItem.SchemaChanged.class::cast)
            .filter(change -> change.path().equals(schema))
            .map(change -> change.assessed().finding())
            .toList();
    Set<String> read = new LinkedHashSet<>();
    List<SampleRows> rows = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    for (String sample : replay.samples(schema).stream().limit(MOST_SAMPLES).toList()) {
      for (ReplaySide side : ReplaySide.values()) {
        progress.checkCancelled();
        ReplayRequest request = new ReplayRequest(schema, sample, side, agenda.points().against());
        switch (replay.replay(request, agenda.after(), progress)) {
          case Result.Failed<Replay> failed -> problems.add(failed.problem());
          case Result.Ok<Replay>(Replay found, _) -> {
            read.add(sample);
            rows.addAll(rows(findings, sample, side, found));
          }
        }
      }
    }
    return new RowsOfSchema(read.size(), rows, List.copyOf(problems));
  }

  private static List<SampleRows> rows(
      List<Finding> findings, String sample, ReplaySide side, Replay found) {
    try (found) {
      return FindingRows.of(findings, found.report(), side).stream()
          .filter(shown -> shown.count() > 0)
          .map(shown ->
              new SampleRows(
                  sample, side, found.report().rows(), shown, isCut(shown, found.report())))
          .toList();
    }
  }

  private static boolean isCut(FindingRows shown, ReplayReport report) {
    return report.failing() > report.failures().size()
        && shown.rows().stream().anyMatch(row -> row.kind() == FindingRows.Kind.FAILS);
  }
}
