package dev.meshwright.cli.report;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ComparedVersion;
import dev.meshwright.usecases.compare.JudgedFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything a check found, flattened: schemas by path, then the rest of the workspace.
final class Notices {

  private Notices() {}

  static Stream<Notice> of(CheckReport report) {
    return Stream.concat(report.checked().stream().flatMap(Notices::of), ofWorkspace(report));
  }

  /// As [#of(CheckReport)], with what is the same against several versions, or reached from several
  /// schemas, told once; every place of a thing stays.
  static Stream<Notice> distinct(CheckReport report) {
    Set<Notice> seen = new HashSet<>();
    return of(report).filter(notice -> seen.add(notice.againstAny()));
  }

  /// What is about no schema.
  static Stream<Notice> ofWorkspace(CheckReport report) {
    return report.problems().stream().map(Notices::of);
  }

  static Stream<Notice> of(CheckedSchema schema) {
    return Stream.concat(
        schema.problems().stream().map(Notices::of),
        schema.versions().stream().flatMap(version -> of(schema, version)));
  }

  private static Stream<Notice> of(CheckedSchema schema, ComparedVersion version) {
    return Stream.concat(
        version.problems().stream().map(problem -> ofPrevious(schema, version, problem)),
        version.findings().stream().map(finding -> of(schema, version, finding)));
  }

  private static Notice of(CheckedSchema schema, ComparedVersion version, JudgedFinding judged) {
    return new Notice(
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
  private static Notice ofPrevious(CheckedSchema schema, ComparedVersion version, Problem problem) {
    return new Notice(
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

  private static Notice of(Problem problem) {
    return new Notice(
        problem.severity(),
        problem.rule(),
        problem.location(),
        Optional.empty(),
        Optional.empty(),
        problem.message(),
        problem.hint(),
        problem.fixes(),
        Optional.empty());
  }
}
