package dev.meshwright.app.structure;

import dev.meshwright.model.structure.NodeKind;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableView;

/// Whether a field may be null, as a box to check.
final class NullableCell extends TreeTableCell<StructureRow, StructureRow> {

  private final CheckBox box = new CheckBox();

  /// @param toggle makes a field nullable, or no longer so
  NullableCell(String name, Consumer<StructureRow> toggle) {
    box.setAccessibleText(name);
    box.setFocusTraversable(false);
    box.setOnAction(action -> {
      StructureRow row = getItem();
      if (row != null) {
        // The text decides: the box shows what comes back from it.
        box.setSelected(row.node().type().nullable());
        toggle.accept(row);
      }
    });
    box.disableProperty()
        .bind(
            tableColumnProperty()
                .flatMap(column -> column.treeTableViewProperty())
                .flatMap(TreeTableView::editableProperty)
                .map(may -> !may));
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean shown = !empty && row != null && row.node().kind() == NodeKind.FIELD && !row.isGone();
    setGraphic(shown ? box : null);
    if (shown) {
      box.setId("nullable-" + String.join("-", row.path()));
      box.setSelected(row.node().type().nullable());
    }
  }
}
