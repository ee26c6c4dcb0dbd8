package dev.meshwright.app.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import java.util.List;
import java.util.Optional;

/// How far the preview of a refactoring is.
sealed interface RefactorState {

  record Incomplete(Input input, Draft.Reason why) implements RefactorState {}

  /// @param before the preview of what was asked before, out of date
  record Working(Optional<RefactoringPreview> before) implements RefactorState {}

  record Ready(RefactoringPreview preview) implements RefactorState {}

  /// @param problems at least one
  record Refused(List<Problem> problems) implements RefactorState {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  record Failed(Throwable cause) implements RefactorState {}
}
