package dev.meshwright.app.preview;

/// Which side of a result is looked at.
enum PreviewSide {
  /// Its rows.
  ROWS,
  /// Its columns, beside the fields of a schema.
  COLUMNS,
  /// How it was computed.
  PLAN,
  /// How it differs from that of an earlier version.
  DIFFERENCES
}
