package dev.meshwright.app.structure;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;

/// A cell that is edited in place; leaving it keeps what was typed, Escape does not.
final class EditedCell extends TreeTableCell<StructureRow, String> {

  private final TextField field = new TextField();

  EditedCell() {
    field.setId("structure-cell-editor");
    field.setOnAction(action -> commitEdit(field.getText()));
    field.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        cancelEdit();
        key.consume();
      }
    });
    field
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (!is && isEditing()) {
            commitEdit(field.getText());
          }
        });
  }

  @Override
  public void startEdit() {
    if (isOfGoneRow()) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      Optional<StructureRow> row =
          Optional.ofNullable(getTableRow().getTreeItem()).map(StructureItem::rowOf);
      boolean type = getTableColumn().getId().equals("structure-type");
      field.setText(
          row.filter(shown -> type).map(shown -> shown.node().type().oneLine()).orElse(getItem()));
      setText(null);
      setGraphic(field);
      field.requestFocus();
      field.selectAll();
    }
  }

  private boolean isOfGoneRow() {
    return Optional.ofNullable(getTableRow())
        .flatMap(shown -> Optional.ofNullable(shown.getTreeItem()))
        .map(StructureItem::rowOf)
        .filter(StructureRow::isGone)
        .isPresent();
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    show(getItem());
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    if (empty || text == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
    } else if (!isEditing()) {
      show(text);
    }
  }

  private void show(String text) {
    setText(text);
    setGraphic(null);
    setTooltip(text == null || text.isEmpty() ? null : new Tooltip(text));
  }
}
