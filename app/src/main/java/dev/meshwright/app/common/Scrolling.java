package dev.meshwright.app.common;

import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;

/// Brings rows of tables into sight.
public final class Scrolling {

  private Scrolling() {}

  /// Scrolls only when the row is out of sight: a table that jumps while one types is a nuisance.
  public static void intoView(TreeTableView<?> table, int index) {
    if (index >= 0
        && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && (index < flow.getFirstVisibleCell().getIndex()
            || index > flow.getLastVisibleCell().getIndex())) {
      table.scrollTo(index);
    }
  }
}
