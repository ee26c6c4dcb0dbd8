package dev.meshwright.cli.sample;

/// How results about samples are written.
enum OutputFormat {
  TEXT,
  JSON
}
