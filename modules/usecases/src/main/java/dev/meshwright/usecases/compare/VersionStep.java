package dev.meshwright.usecases.compare;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Which part of a semantic version the next release raises.
public enum VersionStep {
  NONE,
  PATCH,
  MINOR,
  MAJOR;

  /// What the changes of one schema mean: major when they break what the mode promises, patch when
  /// only documentation changed. What is not proved counts as broken.
  public static VersionStep of(Answer holds, List<AssessedFinding> findings) {
    boolean errors = findings.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    if (holds != Answer.YES || errors) {
      return MAJOR;
    }
    boolean annotationsOnly =
        findings.stream().allMatch(found -> found.finding().layer() == Layer.META);
    return annotationsOnly ? PATCH : MINOR;
  }
}
