package dev.meshwright.model.compat;

import dev.meshwright.model.Problem;
import java.util.List;

/// What comparing an old version with a new one gave.
///
/// @param backward whether the new schema reads all old data (bytes and validation only)
/// @param forward whether the old schema reads all new data (bytes and validation only)
/// @param findings every change, worst first
/// @param previousProblems why the old version could not be judged; empty when it could
/// @param currentProblems why the new version could not be judged; empty when it could
public record Verdict(
    Answer backward,
    Answer forward,
    List<Finding> findings,
    List<Problem> previousProblems,
    List<Problem> currentProblems) {

  public Verdict {
    findings = List.copyOf(findings);
    previousProblems = List.copyOf(previousProblems);
    currentProblems = List.copyOf(currentProblems);
  }

  /// Whether what `mode` asks of a single earlier version holds.
  public Answer holds(CompatibilityMode mode) {
    Answer answer = Answer.YES;
    if (mode.asksBackward()) {
      answer = answer.and(backward);
    }
    return mode.asksForward() ? answer.and(forward) : answer;
  }
}
