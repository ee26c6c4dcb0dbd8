package dev.meshwright.usecases.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/// What rules found in the schemas of a workspace.
///
/// @param files all schemas that were looked at, by path
/// @param problems of settings, and of what could not be looked at
public record LintReport(List<LintedFile> files, List<Problem> problems) {

  public LintReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public Stream<Problem> findings() {
    return files.stream().flatMap(file -> file.findings().stream());
  }

  public boolean fails(Severity bound) {
    return Stream.concat(findings(), problems.stream())
        .anyMatch(problem -> problem.severity().compareTo(bound) >= 0);
  }
}
