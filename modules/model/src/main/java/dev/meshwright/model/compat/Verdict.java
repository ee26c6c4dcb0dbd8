package dev.meshwright.model.compat;

import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import java.util.List;
import java.util.function.Supplier;

/// What comparing an old version with a new one gave. Findings cost more than the answers, so that
/// they can be left until somebody asks for them.
public final class Verdict {

  private final Answer backward;
  private final Answer forward;
  private final Memoized<List<Finding>> findings;
  private final List<Problem> previousProblems;
  private final List<Problem> currentProblems;

  private Verdict(
      Answer backward,
      Answer forward,
      Memoized<List<Finding>> findings,
      List<Problem> previousProblems,
      List<Problem> currentProblems) {
    this.backward = backward;
    this.forward = forward;
    this.findings = findings;
    this.previousProblems = List.copyOf(previousProblems);
    this.currentProblems = List.copyOf(currentProblems);
  }

  /// @param findings every change, worst first
  /// @param previousProblems why the old version could not be judged; empty when it could
  /// @param currentProblems why the new version could not be judged; empty when it could
  public Verdict(
      Answer backward,
      Answer forward,
      List<Finding> findings,
      List<Problem> previousProblems,
      List<Problem> currentProblems) {
    this(
        backward,
        forward,
        new Memoized<>(() -> List.copyOf(findings)),
        previousProblems,
        currentProblems);
  }

  /// @param findings makes the findings, worst first, when they are first asked for
  public static Verdict of(Answer backward, Answer forward, Supplier<List<Finding>> findings) {
    return new Verdict(
        backward, forward, new Memoized<>(() -> List.copyOf(findings.get())), List.of(), List.of());
  }

  /// Whether the new schema reads all old data (bytes and validation only).
  public Answer backward() {
    return backward;
  }

  /// Whether the old schema reads all new data (bytes and validation only).
  public Answer forward() {
    return forward;
  }

  /// Every change, worst first.
  public List<Finding> findings() {
    return findings.get();
  }

  /// Why the old version could not be judged; empty when it could.
  public List<Problem> previousProblems() {
    return previousProblems;
  }

  /// Why the new version could not be judged; empty when it could.
  public List<Problem> currentProblems() {
    return currentProblems;
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
