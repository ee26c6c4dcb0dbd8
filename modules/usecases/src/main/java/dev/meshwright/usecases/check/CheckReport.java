package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.NextVersion;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What checking a workspace gave.
///
/// @param against what it was compared with, for people: `main (1a2b3c4)`
/// @param schemas how many schemas the workspace has
/// @param checked the schemas that changed or have problems, by path
/// @param problems of the workspace and its other files, by place
/// @param release the released version that it was compared with, if it is one: `v1.4.2`
public record CheckReport(
    String against,
    int schemas,
    List<CheckedSchema> checked,
    List<Problem> problems,
    Optional<String> release) {

  public CheckReport {
    checked = List.copyOf(checked);
    problems = List.copyOf(problems);
  }

  /// The same with more problems.
  public CheckReport with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new CheckReport(against, schemas, checked, all, release);
  }

  /// Whether the check fails when it fails on `bound` and above.
  public boolean fails(Severity bound) {
    return checked.stream().anyMatch(schema -> schema.fails(bound))
        || problems.stream().anyMatch(problem -> problem.severity().compareTo(bound) >= 0);
  }

  /// What all changes together mean for the next version number.
  public VersionStep proposed() {
    return checked.stream()
        .map(CheckedSchema::proposed)
        .max(Comparator.naturalOrder())
        .orElse(VersionStep.NONE);
  }

  /// The version that follows the released one.
  public Optional<String> nextVersion() {
    return release.flatMap(version -> NextVersion.after(version, proposed()));
  }
}
