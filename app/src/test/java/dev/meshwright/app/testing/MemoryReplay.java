package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayTally;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplayRequest;
import dev.meshwright.usecases.replay.ReplayVersions;
import dev.meshwright.usecases.replay.ReplayedCells;
import java.util.ArrayList;
import java.util.List;

/// Reads made-up rows: two fail, the note of the third changes, every row lacks a channel; nothing
/// happens when the schema has no channel.
public final class MemoryReplay implements ReplayVersions {

  private final List<ReplayRequest> asked = new ArrayList<>();

  public List<ReplayRequest> asked() {
    return asked;
  }

  @Override
  public List<String> samples(String schema) {
    return List.of("orders/samples/orders.avro", "orders/samples/orders.csv");
  }

  @Override
  public Result<Replay> replay(ReplayRequest request, FileSource files, Progress progress) {
    asked.add(request);
    boolean channel = files.text(request.schema()).orElse("").contains("channel");
    ReplayReport report = channel ? report() : new ReplayTally().report();
    return Result.ok(
        new Replay(
            request,
            "main (0123456)",
            report,
            new ReplayedCells(report),
            new MemoryPreview.Numbers(40)));
  }

  private static ReplayReport report() {
    ReplayTally tally = new ReplayTally();
    for (int row = 0; row < 40; row++) {
      if (row < 2) {
        tally.failure("Found null, expecting string: field note has no default");
      } else {
        if (row == 2) {
          tally.effect("revenue", Effect.CHANGES, "34", "0.34");
          tally.effect("note", Effect.VANISHES, "note 2", "");
        }
        tally.effect("channel", Effect.DEFAULTED, "", "web");
      }
      tally.next();
    }
    return tally.report();
  }
}
