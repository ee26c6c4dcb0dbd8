package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import java.util.List;

/// A version of a schema held against an earlier one, under the policy of its workspace.
///
/// @param backward whether the new version reads data of the earlier one
/// @param forward whether the earlier version reads data of the new one
/// @param findings each with the severity that the policy gives it, worst first
/// @param previousErrors why the earlier version could not be compared
/// @param currentErrors why the new version could not be compared
public record AssessedPair(
    Answer backward,
    Answer forward,
    List<AssessedFinding> findings,
    List<Problem> previousErrors,
    List<Problem> currentErrors) {

  public AssessedPair {
    findings = List.copyOf(findings);
    previousErrors = List.copyOf(previousErrors);
    currentErrors = List.copyOf(currentErrors);
  }

  /// Whether the plain part of a mode holds.
  public Answer holds(CompatibilityMode mode) {
    Answer answer = mode.asksBackward() ? backward : Answer.YES;
    return mode.asksForward() ? answer.and(forward) : answer;
  }
}
