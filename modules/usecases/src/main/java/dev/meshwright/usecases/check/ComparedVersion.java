package dev.meshwright.usecases.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.List;

/// A schema compared with one earlier version of it.
///
/// @param title of the version, for people: `main (1a2b3c4)`, `v1.2.0`
/// @param backward whether the new schema reads its data
/// @param forward whether it reads data of the new schema
/// @param findings worst first
/// @param problems why the earlier version could not be judged
public record ComparedVersion(
    String title,
    Answer backward,
    Answer forward,
    List<AssessedFinding> findings,
    List<Problem> problems) {

  public ComparedVersion {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /// Whether the plain part of a mode holds against this version.
  public Answer holds(CompatibilityMode mode) {
    Answer answer = mode.asksBackward() ? backward : Answer.YES;
    return mode.asksForward() ? answer.and(forward) : answer;
  }

  /// The same without findings and problems.
  ComparedVersion answersOnly() {
    return new ComparedVersion(title, backward, forward, List.of(), List.of());
  }
}
