package dev.meshwright.usecases.check;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.compare.VersionStep;

/// From changes to the next version number.
final class VersionSteps {

  private VersionSteps() {}

  /// @param holds whether the mode asked for holds; what is not proved counts as broken
  /// @param errors whether any change is an error
  /// @param annotationsOnly whether nothing but documentation changed
  static VersionStep of(Answer holds, boolean errors, boolean annotationsOnly) {
    if (holds != Answer.YES || errors) {
      return VersionStep.MAJOR;
    }
    return annotationsOnly ? VersionStep.PATCH : VersionStep.MINOR;
  }
}
