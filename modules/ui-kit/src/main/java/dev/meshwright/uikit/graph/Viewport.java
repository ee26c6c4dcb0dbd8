package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph.Box;

/// Which part of a graph is seen.
///
/// @param scale pixels of a unit of the graph
/// @param x of the graph at the left edge
/// @param y of the graph at the upper edge
record Viewport(double scale, double x, double y) {

  private static final double LEAST = 0.02;
  private static final double MOST = 8;

  /// Pixels of the graph that always stay in sight.
  private static final double KEPT = 48;

  /// Around what was moved into sight.
  private static final double MARGIN = 24;

  double graphX(double pixel) {
    return x + pixel / scale;
  }

  double graphY(double pixel) {
    return y + pixel / scale;
  }

  double pixelX(double at) {
    return (at - x) * scale;
  }

  double pixelY(double at) {
    return (at - y) * scale;
  }

  /// Larger or smaller, while what is at a pixel stays there.
  Viewport scaled(double to, double pixelX, double pixelY) {
    double next = Math.clamp(to, LEAST, MOST);
    return new Viewport(next, graphX(pixelX) - pixelX / next, graphY(pixelY) - pixelY / next);
  }

  /// Moved by pixels.
  Viewport moved(double right, double down) {
    return new Viewport(scale, x + right / scale, y + down / scale);
  }

  Viewport centered(double graphX, double graphY, double width, double height) {
    return new Viewport(scale, graphX - width / scale / 2, graphY - height / scale / 2);
  }

  /// All of a graph, in the middle, and no larger than `most`.
  static Viewport fitting(Box all, double width, double height, double most) {
    double wide = Math.max(1, width - 2 * MARGIN) / Math.max(1, all.width());
    double high = Math.max(1, height - 2 * MARGIN) / Math.max(1, all.height());
    double scale = Math.clamp(Math.min(wide, high), LEAST, Math.min(MOST, most));
    return new Viewport(scale, 0, 0)
        .centered(all.x() + all.width() / 2, all.y() + all.height() / 2, width, height);
  }

  /// Moved as little as possible for a part to be seen; of one that is too large, its upper left.
  Viewport showing(Box part, double width, double height) {
    return new Viewport(
        scale,
        into(x, part.x(), part.width(), width / scale, MARGIN / scale),
        into(y, part.y(), part.height(), height / scale, MARGIN / scale));
  }

  private static double into(double from, double start, double length, double room, double gap) {
    double end = start + length;
    if (start >= from && end <= from + room) {
      return from;
    }
    boolean behind = end > from + room && length + 2 * gap <= room;
    return behind ? end + gap - room : start - gap;
  }

  /// Moved back to where some of the graph is seen.
  Viewport within(Box all, double width, double height) {
    return new Viewport(
        scale,
        Math.clamp(x, all.x() - (width - KEPT) / scale, all.x() + all.width() - KEPT / scale),
        Math.clamp(y, all.y() - (height - KEPT) / scale, all.y() + all.height() - KEPT / scale));
  }

  /// The part of the graph that is seen.
  Box seen(double width, double height) {
    return new Box(x, y, width / scale, height / scale);
  }
}
