package dev.meshwright.app.signs;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;

/// The column that says what changed. It takes no place while nothing has.
///
/// @param <R> the rows of the table
public final class SignColumn<R extends SignedRow> {

  private static final double WIDTH = 94;

  private final TreeTableColumn<R, R> column;

  /// @param rows the row behind an item of the table
  public SignColumn(String id, Function<TreeItem<R>, ObservableValue<R>> rows) {
    SignWords words = new SignWords();
    column = new TreeTableColumn<>(words.title());
    column.setId(id);
    column.setPrefWidth(WIDTH);
    column.setMinWidth(WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    column.setVisible(false);
    column.setCellValueFactory(cell -> rows.apply(cell.getValue()));
    column.setCellFactory(view -> new SignCell<>(words));
  }

  public TreeTableColumn<R, R> column() {
    return column;
  }

  public void show(boolean anySigns) {
    if (column.isVisible() != anySigns) {
      column.setVisible(anySigns);
    }
  }
}
