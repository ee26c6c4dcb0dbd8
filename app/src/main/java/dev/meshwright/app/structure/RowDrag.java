package dev.meshwright.app.structure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Drags fields to another place of the structure; their text goes along, so that they can also be
/// dropped on another schema, and fields from elsewhere here.
final class RowDrag {

  private final StructureViewModel model;
  private final FieldEditing editing;
  private List<StructureRow> dragged = List.of();

  RowDrag(StructureViewModel model, FieldEditing editing) {
    this.model = model;
    this.editing = editing;
  }

  TreeTableRow<StructureRow> row() {
    TreeTableRow<StructureRow> row = new TreeTableRow<>();
    row.setOnDragDetected(drag -> {
      String text = editing.copied();
      if (!row.isEmpty() && model.isEditable() && !text.isEmpty()) {
        dragged = List.copyOf(model.chosenProperty().get());
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        row.startDragAndDrop(TransferMode.COPY_OR_MOVE).setContent(content);
        drag.consume();
      }
    });
    row.setOnDragOver(drag -> {
      Optional<DropPlace> place = place(row, drag);
      mark(row, place.map(DropPlace::side));
      if (place.isPresent()) {
        drag.acceptTransferModes(dragged.isEmpty() ? TransferMode.COPY : TransferMode.MOVE);
        drag.consume();
      }
    });
    row.setOnDragExited(drag -> mark(row, Optional.empty()));
    row.setOnDragDropped(drag -> {
      Optional<DropPlace> place = place(row, drag);
      place.ifPresent(to -> drop(to, drag.getDragboard().getString()));
      drag.setDropCompleted(place.isPresent());
      drag.consume();
    });
    row.setOnDragDone(drag -> dragged = List.of());
    return row;
  }

  private Optional<DropPlace> place(TreeTableRow<StructureRow> row, DragEvent drag) {
    if (row.isEmpty() || !model.isEditable() || !drag.getDragboard().hasString()) {
      return Optional.empty();
    }
    return model
        .root()
        .flatMap(root ->
            DropPlace.of(
                root,
                StructureItem.rowOf(row.getTreeItem()),
                drag.getY() / Math.max(1, row.getHeight())));
  }

  private void drop(DropPlace to, String text) {
    if (dragged.isEmpty()) {
      editing.paste(text, to.record(), to.index());
    } else {
      editing.move(dragged, to.record(), to.index());
    }
  }

  private static void mark(TreeTableRow<StructureRow> row, Optional<DropPlace.Side> side) {
    for (DropPlace.Side each : DropPlace.Side.values()) {
      String name = "drop-" + each.name().toLowerCase(Locale.ROOT);
      row.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), side.equals(Optional.of(each)));
    }
  }
}
