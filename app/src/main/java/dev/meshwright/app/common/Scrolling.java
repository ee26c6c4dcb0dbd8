package dev.meshwright.app.common;

import javafx.geometry.Bounds;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;

/// Brings rows of tables into sight.
public final class Scrolling {

  /// What the edges of a row and of its table may differ by, in pixels, where they are the same.
  private static final double ROUNDED = 1;

  private Scrolling() {}

  /// Scrolls only when the row is out of sight, in whole or in part: a table that jumps while one
  /// types is a nuisance.
  public static void intoView(TreeTableView<?> table, int index) {
    if (index >= 0
        && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && !isInSight(flow, index)) {
      table.scrollTo(index);
    }
  }

  private static boolean isInSight(VirtualFlow<?> flow, int index) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (index < first.getIndex() || index > last.getIndex()) {
      return false;
    }
    Bounds sight = flow.localToScene(flow.getLayoutBounds());
    return (index > first.getIndex() || bounds(first).getMinY() >= sight.getMinY() - ROUNDED)
        && (index < last.getIndex() || bounds(last).getMaxY() <= sight.getMaxY() + ROUNDED);
  }

  private static Bounds bounds(IndexedCell<?> row) {
    return row.localToScene(row.getLayoutBounds());
  }
}
