package dev.meshwright.app.structure;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What keys and the menu of the table do with the selected fields. The keyboard stays in the
/// table.
final class FieldCommands {

  private final StructureViewModel model;
  private final FieldEditing editing;
  private final StructureTable table;
  private final CellSteps steps;

  FieldCommands(
      StructureViewModel model, FieldEditing editing, StructureTable table, CellSteps steps) {
    this.model = model;
    this.editing = editing;
    this.table = table;
    this.steps = steps;
  }

  void perform(FieldAction action) {
    switch (action) {
      case EDIT -> edit(table.part());
      case RENAME -> edit(FieldPart.NAME);
      case ADD -> editing.addField();
      case REMOVE -> editing.removeSelected();
      case CUT -> {
        copy();
        editing.removeSelected();
      }
      case COPY -> copy();
      case PASTE -> editing.paste(pasted());
      case DUPLICATE -> editing.duplicateSelected();
      case MOVE_UP -> editing.moveSelected(-1);
      case MOVE_DOWN -> editing.moveSelected(1);
      case REDO -> model.document().buffer().redo();
    }
  }

  /// Adds a field below the current row, also below one that holds fields.
  void addBehind() {
    table.row().ifPresent(editing::addBehind);
  }

  /// Adds a field or a symbol to what the current row holds.
  void addInside() {
    table.row().ifPresent(editing::addInside);
  }

  /// Has the current symbol stand for unknown ones, or no longer.
  void toggleDefault() {
    table.row().ifPresent(editing::toggleDefault);
  }

  /// Edits a cell of the current row; one that is ticked is ticked.
  void edit(FieldPart part) {
    table
        .row()
        .filter(row -> steps.canEdit(row, part))
        .ifPresent(row -> {
          if (part == FieldPart.NULLABLE) {
            table.goTo(part);
            editing.toggleNullable(row);
          } else {
            table.edit(new CellToEdit(row.path(), part));
          }
        });
  }

  private void copy() {
    String text = editing.copied();
    if (!text.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /// What the clipboard holds; empty where that is no text, of which nothing can be pasted.
  private static String pasted() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
  }
}
