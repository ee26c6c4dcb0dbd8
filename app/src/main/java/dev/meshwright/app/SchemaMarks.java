package dev.meshwright.app;

import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks a workspace for the desktop: the marks of its schemas, and the problems of its files.
final class SchemaMarks {

  private SchemaMarks() {}

  /// Checks against what the branch grew from. Where there is no such thing, the files are looked
  /// at by themselves.
  static CheckState check(WorkspaceServices services, FileSource current, Progress progress) {
    List<Problem> together = services.schemas().lintModules().lint(current, progress);
    return switch (services.earlierStates().branchBase()) {
      case SnapshotLookup.Found(Snapshot state) -> {
        CheckReport report = report(services, current, state, progress);
        Map<String, List<Problem>> others = others(services, current, progress);
        yield new CheckState.Judged(marks(report, others), problems(report, others), together);
      }
      case SnapshotLookup.Missing(String title, Problem problem) -> {
        Snapshot nothing = new Snapshot(title, FileSource.empty());
        yield new CheckState.NothingToJudge(
            problem.text(),
            problems(
                report(services, current, nothing, progress), others(services, current, progress)),
            together);
      }
    };
  }

  private static CheckReport report(
      WorkspaceServices services, FileSource current, Snapshot state, Progress progress) {
    return services.checkWorkspace().check(CheckRequest.usual(), current, state, progress);
  }

  /// What is wrong in contracts and products, by path.
  private static Map<String, List<Problem>> others(
      WorkspaceServices services, FileSource current, Progress progress) {
    AnalyzeSchema analyze = services.schemas().analyzeSchema();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (WorkspaceFile file : services.latest().files()) {
      if (file.kind() == FileKind.CONTRACT || file.kind() == FileKind.PRODUCT) {
        current
            .text(file.path())
            .map(text -> analyze.analyze(file.path(), text, current, progress).problems())
            .filter(found -> !found.isEmpty())
            .ifPresent(found -> problems.put(file.path(), found));
      }
    }
    return problems;
  }

  private static List<Problem> problems(CheckReport report, Map<String, List<Problem>> others) {
    Set<Problem> problems = new LinkedHashSet<>(report.problems());
    report.checked().forEach(schema -> problems.addAll(schema.problems()));
    others.values().forEach(problems::addAll);
    return List.copyOf(problems);
  }

  private static Map<String, Mark> marks(CheckReport report, Map<String, List<Problem>> others) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    report.checked().forEach(schema -> marks.put(schema.path(), of(schema)));
    others.forEach((path, problems) -> {
      if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
        marks.put(path, Mark.INVALID);
      }
    });
    return marks;
  }

  private static Mark of(CheckedSchema schema) {
    if (schema.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return Mark.INVALID;
    }
    if (schema.fails(Severity.ERROR)) {
      return Mark.BREAKS;
    }
    if (schema.holds() == Answer.UNKNOWN) {
      return Mark.UNPROVED;
    }
    // What breaks and does not count has been waived.
    boolean waived = schema.holds() == Answer.NO;
    return waived || schema.fails(Severity.WARNING) ? Mark.CAUTION : Mark.HOLDS;
  }
}
