package dev.meshwright.app.structure;

import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A table that a single click never edits: by itself JavaFX begins to edit a cell at a click on a
/// row that is selected already, where people only wanted the keyboard there, or the menu.
final class ClickedTable extends TreeTableView<StructureRow> {

  private boolean clickedOnce;

  ClickedTable() {
    addEventFilter(InputEvent.ANY, event -> clickedOnce = isSingle(event));
  }

  private static boolean isSingle(InputEvent event) {
    return event instanceof MouseEvent click
        && click.getClickCount() == 1
        && (click.getEventType() == MouseEvent.MOUSE_PRESSED
            || click.getEventType() == MouseEvent.MOUSE_RELEASED);
  }

  @Override
  public void edit(int row, @Nullable TreeTableColumn<StructureRow, ?> column) {
    if (clickedOnce) {
      super.edit(-1, null);
    } else {
      super.edit(row, column);
    }
  }
}
