package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.gate.CheckCommit;
import dev.meshwright.usecases.gate.GateFinding;
import dev.meshwright.usecases.gate.GateReport;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.gate.settings.GateCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks before a commit that find what they are told to.
public final class MemoryGate implements CheckCommit {

  /// Whether what is committed breaks somebody.
  public boolean breaks = true;

  /// Whether nothing may be committed then.
  public boolean must;

  /// What was judged; empty for the index.
  public final List<Optional<List<String>>> judged = new ArrayList<>();

  @Override
  public Result<GateReport> check(Optional<List<String>> paths, Progress progress) {
    judged.add(paths);
    boolean nothing = paths.isPresent() && paths.get().isEmpty();
    List<GateFinding> findings =
        breaks && !nothing
            ? List.of(
                new GateFinding(
                    GateCheck.COMPATIBILITY,
                    Location.startOf(Samples.ORDER_PATH),
                    Samples.ORDER_PATH,
                    "Order.channel",
                    Severity.ERROR,
                    "It is new and has no default: new readers cannot read old data.",
                    "Give it a default.",
                    Optional.of(
                        new Waivable(
                            Samples.fieldWithoutDefault(Samples.NEW_ORDER).rule(),
                            Samples.fieldWithoutDefault(Samples.NEW_ORDER).path()))))
            : List.of();
    return Result.ok(
        new GateReport(
            Set.of(GateCheck.COMPATIBILITY),
            findings,
            must ? Set.of(GateCheck.COMPATIBILITY) : Set.of(),
            true));
  }

  @Override
  public Result<List<Problem>> besidesSchemas(Progress progress) {
    return Result.ok(List.of());
  }
}
