package dev.meshwright.cli.report;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ComparedVersion;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything a check found, flattened: schemas by path, then the rest of the workspace.
final class CheckDiagnostics {

  private CheckDiagnostics() {}

  static Stream<Diagnostic> of(CheckReport report) {
    return Stream.concat(
        report.checked().stream().flatMap(CheckDiagnostics::of), ofWorkspace(report));
  }

  /// As [#of(CheckReport)], with what is the same against several versions, or reached from several
  /// schemas, told once; every place of a thing stays.
  static Stream<Diagnostic> distinct(CheckReport report) {
    Set<Diagnostic> seen = new HashSet<>();
    return of(report).filter(each -> seen.add(each.againstAny()));
  }

  /// What is about no schema.
  static Stream<Diagnostic> ofWorkspace(CheckReport report) {
    return report.problems().stream().map(Diagnostic::of);
  }

  static Stream<Diagnostic> of(CheckedSchema schema) {
    return Stream.concat(
        schema.problems().stream().map(Diagnostic::of),
        schema.versions().stream().flatMap(version -> of(schema, version)));
  }

  private static Stream<Diagnostic> of(CheckedSchema schema, ComparedVersion version) {
    return Stream.concat(
        version.problems().stream().map(problem -> ofPrevious(schema, version, problem)),
        version.findings().stream().map(finding -> of(schema, version, finding)));
  }

  private static Diagnostic of(
      CheckedSchema schema, ComparedVersion version, AssessedFinding judged) {
    return new Diagnostic(
        judged.severity(),
        judged.finding().rule(),
        judged.finding().place().orElseGet(() -> Location.startOf(schema.path())),
        Optional.of(judged.finding().path()),
        Optional.of(version.title()),
        judged.finding().message(),
        judged.finding().hint(),
        judged.finding().fixes(),
        judged.waived() ? judged.waiver().map(waiver -> waiver.reason()) : Optional.empty());
  }

  /// The place of such a problem is in a text that is no longer there: it becomes words.
  private static Diagnostic ofPrevious(
      CheckedSchema schema, ComparedVersion version, Problem problem) {
    return new Diagnostic(
        problem.severity(),
        problem.rule(),
        Location.startOf(schema.path()),
        Optional.empty(),
        Optional.of(version.title()),
        "The version of "
            + version.title()
            + " cannot be judged; "
            + problem.location()
            + " in it: "
            + problem.message(),
        problem.hint(),
        List.of(),
        Optional.empty());
  }
}
