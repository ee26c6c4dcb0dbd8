package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;

/// Words that reports share.
public final class ReportLabels {

  private ReportLabels() {}

  public static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  public static String of(Answer answer) {
    return switch (answer) {
      case YES -> "holds";
      case NO -> "broken";
      case UNKNOWN -> "not proved";
    };
  }

  /// `1 error`, `2 errors`.
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
