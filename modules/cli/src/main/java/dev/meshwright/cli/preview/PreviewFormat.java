package dev.meshwright.cli.preview;

/// The formats of a preview.
enum PreviewFormat {
  TEXT,
  JSON
}
