package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.HoverText;
import java.util.Optional;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyEvent;

/// A cell whose text is edited in place. Enter and leaving it keep what was typed, Escape does not;
/// Tab goes on with the cell beside it.
final class EditedCell extends TreeTableCell<StructureRow, String> {

  private final HoverText hover = new HoverText(this);

  private final FieldPart part;
  private final CellSteps steps;
  private final TextField field = new TextField();

  EditedCell(FieldPart part, CellSteps steps) {
    this.part = part;
    this.steps = steps;
    if (part == FieldPart.NAME) {
      // Of a full name the end tells most.
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }
    field.setId("structure-cell-editor");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (!is && isEditing()) {
            commitEdit(field.getText());
          }
        });
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> commitEdit(field.getText());
      case ESCAPE -> cancelEdit();
      case TAB -> step(key.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    key.consume();
    if (getTreeTableView().getEditingCell() == null) {
      getTreeTableView().requestFocus();
    }
  }

  private void step(int by) {
    Optional<StructureRow> row = row();
    String typed = field.getText().strip();
    commitEdit(field.getText());
    row.ifPresent(shown -> steps.beside(shown, part, typed, by));
  }

  @Override
  public void startEdit() {
    if (row().filter(shown -> steps.canEdit(shown, part)).isEmpty()) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      field.setText(
          part == FieldPart.NAME ? row().map(CellSteps::shownName).orElse("") : getItem());
      field.setAccessibleText(getTableColumn().getText());
      setText(null);
      setGraphic(field);
      field.requestFocus();
      field.selectAll();
    }
  }

  private Optional<StructureRow> row() {
    return Optional.ofNullable(getTableRow())
        .flatMap(shown -> Optional.ofNullable(shown.getTreeItem()))
        .map(StructureItem::rowOf);
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
      hover.say("");
    } else if (!isEditing()) {
      show(text);
    }
  }

  private void show(String text) {
    setText(text);
    setGraphic(null);
    hover.say(text == null ? "" : text);
  }
}
