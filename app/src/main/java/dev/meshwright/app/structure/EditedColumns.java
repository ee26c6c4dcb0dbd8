package dev.meshwright.app.structure;

import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TreeTableColumn;

/// The columns of a structure whose cells are edited in place.
final class EditedColumns {

  private final Texts texts;
  private final FieldEditing editing;

  EditedColumns(Texts texts, FieldEditing editing) {
    this.texts = texts;
    this.editing = editing;
  }

  /// The name first.
  List<TreeTableColumn<StructureRow, ?>> columns() {
    return List.of(
        text("name", texts.get("column.name"), 170, 152, StructureRow::name, this::rename),
        text(
            "type",
            texts.get("column.type"),
            120,
            76,
            row -> row.node().type().label(),
            this::type),
        nullable(),
        text(
            "default",
            texts.get("column.default"),
            72,
            68,
            row -> row.node().defaultValue().orElse(""),
            this::defaultJson),
        text(
            "doc", texts.get("column.doc"), 200, 48, row -> row.node().documentation(), this::doc));
  }

  private TreeTableColumn<StructureRow, String> text(
      String id,
      String title,
      double width,
      double least,
      Function<StructureRow, String> value,
      BiConsumer<StructureRow, String> edit) {
    TreeTableColumn<StructureRow, String> column = new TreeTableColumn<>(title);
    column.setId("structure-" + id);
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()).map(value));
    column.setCellFactory(view -> new EditedCell());
    column.setOnEditCommit(commit -> {
      String text = commit.getNewValue().strip();
      if (!text.equals(commit.getOldValue())) {
        edit.accept(StructureItem.rowOf(commit.getRowValue()), text);
      }
    });
    return column;
  }

  private TreeTableColumn<StructureRow, StructureRow> nullable() {
    String title = texts.get("column.nullable");
    TreeTableColumn<StructureRow, StructureRow> column = new TreeTableColumn<>(title);
    column.setId("structure-nullable");
    column.setPrefWidth(48);
    column.setMinWidth(48);
    column.setMaxWidth(90);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new NullableCell(title, this::toggleNullable));
    return column;
  }

  private void toggleNullable(StructureRow row) {
    boolean nullable = row.node().type().nullable();
    editing.apply(new SchemaOperation.SetNullable(row.path(), !nullable));
  }

  private void rename(StructureRow row, String name) {
    editing.rename(row, name, !row.isRoot());
  }

  private void type(StructureRow row, String type) {
    editing.apply(new SchemaOperation.SetType(row.path(), type));
  }

  private void defaultJson(StructureRow row, String json) {
    editing.apply(new SchemaOperation.SetDefault(row.path(), present(json)));
  }

  private void doc(StructureRow row, String doc) {
    editing.apply(new SchemaOperation.SetDoc(row.path(), present(doc)));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
