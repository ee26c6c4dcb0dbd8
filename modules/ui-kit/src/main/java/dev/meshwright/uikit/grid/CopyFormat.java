package dev.meshwright.uikit.grid;

/// How cells are put on the clipboard.
enum CopyFormat {
  /// With a header; quoted where needed.
  CSV,
  /// Tab-separated without a header: what spreadsheets take.
  TSV,
  /// A list of objects.
  JSON
}
