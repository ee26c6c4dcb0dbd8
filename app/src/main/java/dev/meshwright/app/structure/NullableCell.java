package dev.meshwright.app.structure;

import dev.meshwright.model.structure.NodeKind;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableView;

/// Whether a field may be null, as a box to check.
final class NullableCell extends TreeTableCell<StructureRow, StructureRow> {

  private final CheckBox box = new CheckBox();
  private final CellSteps steps;
  private final SimpleBooleanProperty fixed = new SimpleBooleanProperty();

  /// @param toggle makes a field nullable, or no longer so
  NullableCell(String name, CellSteps steps, Consumer<StructureRow> toggle) {
    this.steps = steps;
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
                .map(may -> !may)
                .orElse(true)
                .flatMap(locked -> fixed.map(fast -> locked || fast)));
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean field = !empty && row != null && row.node().kind() == NodeKind.FIELD && !row.isGone();
    boolean may = field && steps.canEdit(row, FieldPart.NULLABLE);
    boolean shown = may || (field && steps.isFixed(row));
    fixed.set(!may);
    setGraphic(shown ? box : null);
    if (shown) {
      box.setId("nullable-" + String.join("-", row.path()));
      box.setSelected(row.node().type().nullable());
    }
  }
}
