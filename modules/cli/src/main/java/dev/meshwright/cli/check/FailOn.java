package dev.meshwright.cli.check;

import dev.meshwright.model.Severity;

/// From which severity on a check fails.
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING);

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
