package dev.meshwright.app.structure;

import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TreeTableColumn;

/// The columns of a structure whose cells are edited in place.
final class EditedColumns {

  private final Texts texts;
  private final FieldEditing editing;
  private final CellSteps steps;
  private final LanguageWords words;
  private final TypePicker picker;

  EditedColumns(Texts texts, FieldEditing editing, CellSteps steps, LanguageWords words) {
    this.texts = texts;
    this.words = words;
    this.editing = editing;
    this.steps = steps;
    this.picker = new TypePicker(editing);
  }

  /// The name first.
  List<TreeTableColumn<StructureRow, ?>> columns() {
    List<TreeTableColumn<StructureRow, ?>> columns = new ArrayList<>();
    columns.add(
        text(FieldPart.NAME, texts.get("column.name"), 170, 152, StructureRow::name, this::rename));
    columns.add(type());
    if (words.hasNumbers()) {
      columns.add(
          text(
              FieldPart.NUMBER,
              texts.get("column.number"),
              56,
              56,
              row -> row.node().number().map(number -> Long.toString(number)).orElse(""),
              this::number));
    }
    if (words.hasPresence()) {
      columns.add(
          read(
              "structure-presence",
              texts.get("column.presence"),
              80,
              new PresenceWords(texts)::ofValue));
    }
    columns.add(nullable());
    columns.add(
        text(
            FieldPart.DEFAULT,
            texts.get("column.default"),
            72,
            68,
            row -> row.node().defaultValue().orElse(""),
            this::defaultJson));
    columns.add(
        text(
            FieldPart.DOC,
            texts.get("column.doc"),
            200,
            48,
            row -> row.node().documentation(),
            this::doc));
    return columns;
  }

  private static TreeTableColumn<StructureRow, StructureRow> read(
      String id, String title, double width, Function<StructureRow, String> value) {
    TreeTableColumn<StructureRow, StructureRow> column = new TreeTableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setMinWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new ReadCell(value));
    return column;
  }

  private TreeTableColumn<StructureRow, String> text(
      FieldPart part,
      String title,
      double width,
      double least,
      Function<StructureRow, String> value,
      BiConsumer<StructureRow, String> edit) {
    TreeTableColumn<StructureRow, String> column = column(part, title, width, least);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()).map(value));
    column.setCellFactory(view -> new EditedCell(part, steps));
    column.setOnEditCommit(commit -> {
      String text = commit.getNewValue().strip();
      if (!text.equals(commit.getOldValue())) {
        edit.accept(StructureItem.rowOf(commit.getRowValue()), text);
      }
    });
    return column;
  }

  private TreeTableColumn<StructureRow, String> type() {
    TreeTableColumn<StructureRow, String> column =
        column(FieldPart.TYPE, texts.get("column.type"), 120, 92);
    column.setCellValueFactory(
        cell -> StructureItem.rowProperty(cell.getValue()).map(row -> row.node().type().present()));
    column.setCellFactory(view -> new TypeCell(steps, picker));
    return column;
  }

  private static <T> TreeTableColumn<StructureRow, T> column(
      FieldPart part, String title, double width, double least) {
    TreeTableColumn<StructureRow, T> column = new TreeTableColumn<>(title);
    column.setId(part.columnId());
    column.getStyleClass().add(part.columnId());
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private TreeTableColumn<StructureRow, StructureRow> nullable() {
    String title = words.nullableColumn();
    TreeTableColumn<StructureRow, StructureRow> column = column(FieldPart.NULLABLE, title, 48, 48);
    column.setMaxWidth(90);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new NullableCell(title, steps, editing::toggleNullable));
    return column;
  }

  private void rename(StructureRow row, String name) {
    if (!name.isEmpty()) {
      editing.rename(row, name);
    }
  }

  private void number(StructureRow row, String number) {
    editing.apply(new SchemaOperation.SetProperty(row.path(), "number", present(number)));
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
