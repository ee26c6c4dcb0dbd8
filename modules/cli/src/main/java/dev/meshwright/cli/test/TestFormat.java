package dev.meshwright.cli.test;

/// How results of tests are written.
enum TestFormat {
  TEXT,
  JSON,
  JUNIT
}
