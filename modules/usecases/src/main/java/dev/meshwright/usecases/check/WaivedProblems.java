package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;

/// What somebody answers for until a day is told, and counts no longer. The settings themselves
/// cannot be waived.
final class WaivedProblems {

  private static final String SETTINGS = ".meshwright/";

  private final CompatibilityPolicy policy;
  private final LocalDate today;

  WaivedProblems(CompatibilityPolicy policy, LocalDate today) {
    this.policy = policy;
    this.today = today;
  }

  List<Problem> applied(List<Problem> problems) {
    return problems.stream().map(this::applied).toList();
  }

  private Problem applied(Problem problem) {
    String file = problem.location().file();
    return file.startsWith(SETTINGS)
        ? problem
        : policy
            .waiverOf(file, problem.rule(), "", today)
            .map(waiver -> told(problem, waiver))
            .orElse(problem);
  }

  private static Problem told(Problem problem, Waiver waiver) {
    return new Problem(
        problem.rule(),
        Severity.INFO,
        problem.location(),
        problem.message()
            + " Waived by "
            + waiver.author()
            + " until "
            + waiver.until()
            + ": "
            + waiver.reason(),
        problem.hint(),
        List.of());
  }
}
