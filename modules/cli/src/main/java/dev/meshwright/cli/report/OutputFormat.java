package dev.meshwright.cli.report;

/// How a verb that is no check writes its results.
public enum OutputFormat {
  TEXT,
  JSON
}
