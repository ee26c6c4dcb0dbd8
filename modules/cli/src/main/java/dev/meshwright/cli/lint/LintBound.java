package dev.meshwright.cli.lint;

import dev.meshwright.model.Severity;

/// From which severity on lint fails.
enum LintBound {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.INFO);

  private final Severity severity;

  LintBound(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }
}
