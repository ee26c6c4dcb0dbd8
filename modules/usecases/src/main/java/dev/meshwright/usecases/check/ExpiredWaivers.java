package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;

/// Waivers whose day is over: whoever answered for them must decide again.
final class ExpiredWaivers {

  private ExpiredWaivers() {}

  static List<Problem> problems(CompatibilityPolicy policy, LocalDate today) {
    return policy.waivers().stream()
        .filter(waiver -> waiver.expiredOn(today))
        .map(ExpiredWaivers::problem)
        .toList();
  }

  private static Problem problem(Waiver waiver) {
    return Problem.error(
        "waiver-expired",
        waiver.place(),
        "The waiver of "
            + waiver.author()
            + " for "
            + waiver.rule()
            + " ended on "
            + waiver.until()
            + "; what it covered counts again.",
        "Remove it when the change has gone through, or agree on a later day.");
  }
}
