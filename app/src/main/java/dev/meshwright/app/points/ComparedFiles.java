package dev.meshwright.app.points;

/// What can be done with a file that differs between two points.
interface ComparedFiles {

  /// Shows its texts side by side.
  void show(TwoPoints points, String path);

  /// Whether it has rows to be compared.
  boolean hasRows(String path);

  /// Shows which of its rows differ.
  void showRows(TwoPoints points, String path);
}
