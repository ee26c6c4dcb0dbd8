package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Judges versions of schemas by the policy of their workspace: the one place that gives findings
/// their severity, whoever asks.
///
/// @param today the day on which waivers must be in force
public record FindingAssessor(CompatibilityPolicy policy, LocalDate today) {

  /// Compares by the mode that the policy asks of the newer one; empty when the two are written in
  /// different languages.
  public Optional<AssessedPair> compare(ParsedSchema now, ParsedSchema before, Progress progress) {
    String path = now.version().path();
    return now.compareWith(before, policy.contentModelOf(path), progress)
        .map(verdict -> assess(path, verdict));
  }

  /// Gives the findings of a verdict their severity.
  public AssessedPair assess(String path, Verdict verdict) {
    return new AssessedPair(
        verdict.backward(),
        verdict.forward(),
        verdict.findings().stream().map(finding -> assess(path, finding)).toList(),
        errors(verdict.previousProblems()),
        errors(verdict.currentProblems()));
  }

  /// Those that stand against comparing.
  public static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  /// Gives a finding about a file the severity that its mode asks for.
  public AssessedFinding assess(String path, Finding finding) {
    return assessed(path, finding, severity(finding, policy.modeOf(path)));
  }

  AssessedFinding assessed(String path, Finding finding, Severity severity) {
    Optional<Waiver> waiver = policy.waiverOf(path, finding);
    boolean inForce = waiver.filter(found -> !found.expiredOn(today)).isPresent();
    return new AssessedFinding(finding, severity, waiver, inForce);
  }

  /// The profile `confluent` leaves what its rules do not know as a note.
  private Severity severity(Finding finding, CompatibilityMode mode) {
    boolean counts =
        !policy.profile().equals(Optional.of("confluent"))
            || finding.equivalents().stream().anyMatch(name -> name.startsWith("confluent:"));
    return counts ? SeverityByMode.weigh(finding, mode) : Severity.INFO;
  }
}
