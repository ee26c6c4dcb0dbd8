package dev.meshwright.usecases.refactor.jsonschema;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import java.util.EnumMap;
import java.util.Map;

/// Counts what a run came to.
final class Tally {

  private final Map<RefactoringKind, Integer> done = new EnumMap<>(RefactoringKind.class);
  private final Map<RefactoringKind, Integer> refused = new EnumMap<>(RefactoringKind.class);
  private final Map<Answer, Integer> verdicts = new EnumMap<>(Answer.class);
  private int fitting;
  private int other;

  void done(Refactoring refactoring) {
    done.merge(refactoring.kind(), 1, Integer::sum);
  }

  void refused(Refactoring refactoring) {
    refused.merge(refactoring.kind(), 1, Integer::sum);
  }

  void verdict(Answer answer) {
    verdicts.merge(answer, 1, Integer::sum);
  }

  void instance(boolean fits) {
    fitting += fits ? 1 : 0;
    other += fits ? 0 : 1;
  }

  int done() {
    return done.values().stream().mapToInt(count -> count).sum();
  }

  int count(RefactoringKind kind) {
    return done.getOrDefault(kind, 0);
  }

  int unknown() {
    return verdicts.getOrDefault(Answer.UNKNOWN, 0);
  }

  @Override
  public String toString() {
    return "done "
        + done
        + "\nrefused "
        + refused
        + "\nverdicts "
        + verdicts
        + "\ninstances that fit "
        + fitting
        + ", others "
        + other;
  }
}
