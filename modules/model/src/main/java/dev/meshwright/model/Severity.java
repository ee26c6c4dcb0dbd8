package dev.meshwright.model;

/// How much a problem or finding matters, least first.
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
