package dev.meshwright.uikit.grid;

import javafx.geometry.Side;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lists the columns with a check for each; stays open while several are changed.
final class ColumnChooser {

  private static final int MOST = 400;

  private ColumnChooser() {}

  static void show(TableView<GridRow> table, String id) {
    ContextMenu menu = new ContextMenu();
    menu.setId(id);
    table.getColumns().stream()
        .filter(column -> column.getUserData() instanceof Integer)
        .limit(MOST)
        .forEach(column -> menu.getItems().add(item(column)));
    menu.show(table, Side.TOP, 24, 24);
  }

  private static CustomMenuItem item(TableColumn<GridRow, ?> column) {
    CheckBox check = new CheckBox(column.getText());
    check.setMnemonicParsing(false);
    check.setSelected(column.isVisible());
    check.selectedProperty().addListener((property, was, is) -> column.setVisible(is));
    CustomMenuItem item = new CustomMenuItem(check, false);
    // Enter and space on the item do what a click on the check does.
    item.setOnAction(event -> {
      if (event.getTarget().equals(item)) {
        check.setSelected(!check.isSelected());
      }
    });
    return item;
  }
}
