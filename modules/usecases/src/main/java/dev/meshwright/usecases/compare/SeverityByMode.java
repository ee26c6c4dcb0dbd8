package dev.meshwright.usecases.compare;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;

/// Weighs findings with the mode that is asked of a schema.
///
/// A break of bytes or validation in a direction that the mode asks for is an error, and nothing to
/// worry about in the other. What touches other layers (meaning, JSON forms, generated code) counts
/// with the severity of its rule, as long as anything is asked at all.
final class SeverityByMode {

  private SeverityByMode() {}

  static Severity weigh(Finding finding, CompatibilityMode mode) {
    if (!mode.asksBackward() && !mode.asksForward()) {
      return Severity.INFO;
    }
    Effect asked = worst(mode.asksBackward(), mode.asksForward(), finding);
    return switch (asked) {
      case BREAK -> decidesReading(finding) ? Severity.ERROR : finding.severity();
      case UNKNOWN, LOSSY -> atLeastWarning(finding.severity());
      case OK -> harmless(finding, mode);
    };
  }

  private static Severity harmless(Finding finding, CompatibilityMode mode) {
    Effect unasked = worst(!mode.asksBackward(), !mode.asksForward(), finding);
    return unasked == Effect.OK ? finding.severity() : Severity.INFO;
  }

  private static Effect worst(boolean backward, boolean forward, Finding finding) {
    Effect first = backward ? finding.backward() : Effect.OK;
    Effect second = forward ? finding.forward() : Effect.OK;
    return first.compareTo(second) >= 0 ? first : second;
  }

  private static boolean decidesReading(Finding finding) {
    return switch (finding.layer()) {
      case WIRE, VALIDATION, VALIDITY -> true;
      case JSON, SOURCE, RPC, SEMANTIC, META -> false;
    };
  }

  private static Severity atLeastWarning(Severity severity) {
    return severity.compareTo(Severity.WARNING) >= 0 ? severity : Severity.WARNING;
  }
}
