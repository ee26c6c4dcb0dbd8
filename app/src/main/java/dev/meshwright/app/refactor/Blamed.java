package dev.meshwright.app.refactor;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// Which input a refusal is about, so that it is said where it can be mended.
final class Blamed {

  private Blamed() {}

  /// What is said below an input.
  static Optional<String> on(
      Input input, RefactorAction action, RefactorValues values, RefactorState state) {
    return state instanceof RefactorState.Refused(List<Problem> problems)
            && input(action, values, problems.getFirst()).equals(Optional.of(input))
        ? Optional.of(problems.getFirst().text())
        : Optional.empty();
  }

  /// The problems that no input is about.
  static List<Problem> rest(RefactorAction action, RefactorValues values, List<Problem> problems) {
    return input(action, values, problems.getFirst()).isPresent()
        ? problems.subList(1, problems.size())
        : problems;
  }

  /// The one whose text the refusal speaks of; else the only one there is.
  private static Optional<Input> input(
      RefactorAction action, RefactorValues values, Problem problem) {
    List<Input> written =
        action.inputs().stream().filter(input -> input != Input.KEEP_OLD).toList();
    Optional<Input> named =
        written.stream()
            .filter(input -> !values.text(input).isEmpty())
            .filter(input ->
                problem.message().contains(values.text(input))
                    || values.list(input).stream().anyMatch(problem.message()::contains))
            .findFirst();
    return named.or(() ->
        written.size() == 1 && written.getFirst() != Input.REASON
            ? Optional.of(written.getFirst())
            : Optional.empty());
  }
}
