package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;

/// A cell with the type of a field, which is chosen from a list. Its value is the words alone: a
/// value that changes, as a row does with every reading of the text, would end the choosing.
final class TypeCell extends TreeTableCell<StructureRow, String> {

  private final HoverText hover = new HoverText(this);

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
    Optional<StructureRow> row = row();
    if (row.isEmpty()) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      getTreeTableView().requestFocus();
      picker.show(this, row.get(), this::closed);
    }
  }

  /// Of a row whose type can be chosen.
  private Optional<StructureRow> row() {
    return Optional.ofNullable(getTableRow())
        .flatMap(shown -> Optional.ofNullable(shown.getTreeItem()))
        .map(StructureItem::rowOf)
        .filter(found -> steps.canEdit(found, FieldPart.TYPE));
  }

  /// @param step to the cell beside, if that is asked for
  private void closed(Optional<Integer> step) {
    Optional<StructureRow> row = row();
    if (isEditing()) {
      cancelEdit();
    }
    row.ifPresent(found -> step.ifPresent(by -> steps.beside(found, FieldPart.TYPE, "", by)));
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    picker.hide();
  }

  @Override
  protected void updateItem(String label, boolean empty) {
    super.updateItem(label, empty);
    boolean shown = !empty && label != null;
    setText(shown ? label : null);
    hover.say(shown ? label : "");
    setGraphic(shown && row().isPresent() ? arrow : null);
  }
}
