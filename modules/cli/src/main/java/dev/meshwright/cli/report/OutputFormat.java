package dev.meshwright.cli.report;

/// How a command writes what it found.
public enum OutputFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  MARKDOWN,
  HTML
}
