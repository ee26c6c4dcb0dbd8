package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/// A cell with the type of a field, which is chosen from a list.
final class TypeCell extends TreeTableCell<StructureRow, StructureRow> {

  private final CellSteps steps;
  private final TypePicker picker;
  private final Node arrow = Icon.ARROW_DOWN.node();

  TypeCell(CellSteps steps, TypePicker picker) {
    this.steps = steps;
    this.picker = picker;
    setContentDisplay(ContentDisplay.RIGHT);
    arrow.getStyleClass().add("type-arrow");
    arrow.setOnMouseClicked(click -> {
      getTreeTableView().edit(getIndex(), getTableColumn());
      click.consume();
    });
  }

  @Override
  public void startEdit() {
    StructureRow row = getItem();
    if (row == null || !steps.canEdit(row, FieldPart.TYPE)) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      getTreeTableView().requestFocus();
      picker.show(this, row, this::closed);
    }
  }

  /// @param step to the cell beside, if that is asked for
  private void closed(Optional<Integer> step) {
    StructureRow row = getItem();
    if (isEditing()) {
      cancelEdit();
    }
    if (row != null) {
      step.ifPresent(by -> steps.beside(row, FieldPart.TYPE, "", by));
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    picker.hide();
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    String label = row.node().type().present();
    setText(label);
    setTooltip(label.isEmpty() ? null : new Tooltip(label));
    setGraphic(steps.canEdit(row, FieldPart.TYPE) ? arrow : null);
  }
}
