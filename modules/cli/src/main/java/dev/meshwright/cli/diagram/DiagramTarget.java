package dev.meshwright.cli.diagram;

/// What a diagram is written as.
enum DiagramTarget {
  SVG,
  /// Refused, with a way out: letters cannot be painted without a screen's toolkit.
  PNG,
  MERMAID,
  JSON
}
