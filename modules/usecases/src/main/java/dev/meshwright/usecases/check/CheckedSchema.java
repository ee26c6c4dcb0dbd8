package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A schema that a check looked at.
///
/// @param path relative to the root; of a removed schema, where it was
/// @param mode that is asked of it
/// @param versions that its mode speaks of and it was compared with, the baseline first; none when
///   it is new
/// @param further released versions that its mode does not speak of; only answers, no findings
/// @param allReleased whether the two lists together have every released version
/// @param problems of its present text
public record CheckedSchema(
    String path,
    SchemaFormat format,
    CompatibilityMode mode,
    SchemaChange change,
    List<ComparedVersion> versions,
    List<ComparedVersion> further,
    boolean allReleased,
    List<Problem> problems) {

  public CheckedSchema {
    versions = List.copyOf(versions);
    further = List.copyOf(further);
    problems = List.copyOf(problems);
  }

  /// The same with more findings against the first version.
  CheckedSchema withFindings(List<AssessedFinding> more) {
    ComparedVersion first = versions.getFirst();
    List<AssessedFinding> findings = new ArrayList<>(more);
    findings.addAll(first.findings());
    List<ComparedVersion> changed = new ArrayList<>(versions);
    changed.set(
        0,
        new ComparedVersion(
            first.title(), first.backward(), first.forward(), findings, first.problems()));
    return new CheckedSchema(path, format, mode, change, changed, further, allReleased, problems);
  }

  /// The same with other problems of its text.
  CheckedSchema withProblems(List<Problem> other) {
    return new CheckedSchema(path, format, mode, change, versions, further, allReleased, other);
  }

  /// Whether what the mode asks holds against every version that it names.
  public Answer holds() {
    return asked().holds();
  }

  /// The answer for the mode that is asked of it.
  public ModeAnswer asked() {
    return ModeAnswer.of(mode, versions);
  }

  /// What holds and what does not, of all modes at once; the transitive ones only when every
  /// released version was compared, none for a schema without an earlier version.
  public List<ModeAnswer> modes() {
    List<ComparedVersion> all = new ArrayList<>(versions);
    all.addAll(further);
    if (all.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(CompatibilityMode.values())
        .filter(each -> each != CompatibilityMode.NONE)
        .filter(each -> allReleased || !each.isTransitive())
        .map(each -> ModeAnswer.of(each, each.isTransitive() ? all : all.subList(0, 1)))
        .toList();
  }

  /// The same with one more version.
  CheckedSchema with(ComparedVersion version) {
    List<ComparedVersion> more = new ArrayList<>(versions);
    more.add(version);
    return new CheckedSchema(path, format, mode, change, more, further, allReleased, problems);
  }

  public Stream<AssessedFinding> findings() {
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
      case REMOVED -> versions.isEmpty() ? VersionStep.MAJOR : judged();
      case ADDED -> versions.isEmpty() ? VersionStep.MINOR : judged();
      case CHANGED, RENAMED, DEPENDENCY_CHANGED -> judged();
    };
  }

  private VersionStep judged() {
    return VersionStep.of(holds(), findings().toList());
  }
}
