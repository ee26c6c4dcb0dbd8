package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.List;
import java.util.stream.Stream;

/// A schema that a check looked at.
///
/// @param path relative to the root; of a removed schema, where it was
/// @param mode that is asked of it
/// @param versions it was compared with, the baseline first; none when it is new
/// @param problems of its present text
public record CheckedSchema(
    String path,
    SchemaFormat format,
    CompatibilityMode mode,
    SchemaChange change,
    List<ComparedVersion> versions,
    List<Problem> problems) {

  public CheckedSchema {
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  /// Whether what the mode asks holds against every version that it names.
  public Answer holds() {
    Answer answer = Answer.YES;
    for (ComparedVersion version : versions) {
      answer = mode.asksBackward() ? answer.and(version.backward()) : answer;
      answer = mode.asksForward() ? answer.and(version.forward()) : answer;
    }
    return answer;
  }

  public Stream<JudgedFinding> findings() {
    return versions.stream().flatMap(version -> version.findings().stream());
  }

  /// What is wrong with the present text, and with the texts it was compared with.
  public Stream<Problem> allProblems() {
    return Stream.concat(
        problems.stream(), versions.stream().flatMap(version -> version.problems().stream()));
  }

  /// Whether it makes a check fail that fails on `bound` and above.
  public boolean fails(Severity bound) {
    boolean unexplained =
        holds() == Answer.NO
            && findings().noneMatch(finding -> finding.severity() == Severity.ERROR);
    return unexplained
        || findings().anyMatch(finding -> finding.counts(bound))
        || allProblems().anyMatch(problem -> problem.severity().compareTo(bound) >= 0);
  }

  /// What its changes mean for the next version number.
  public VersionStep proposed() {
    return switch (change) {
      case UNCHANGED -> VersionStep.NONE;
      case REMOVED -> VersionStep.MAJOR;
      case ADDED -> VersionStep.MINOR;
      case CHANGED, RENAMED, DEPENDENCY_CHANGED ->
          VersionStep.of(holds(), mode, findings().map(JudgedFinding::finding).toList());
    };
  }
}
