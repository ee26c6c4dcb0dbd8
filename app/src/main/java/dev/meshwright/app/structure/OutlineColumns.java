package dev.meshwright.app.structure;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TreeTableColumn;

/// The columns of a structure that is only read.
final class OutlineColumns {

  private final Texts texts;
  private final FileKind kind;

  OutlineColumns(Texts texts, FileKind kind) {
    this.texts = texts;
    this.kind = kind;
  }

  /// The name first.
  List<TreeTableColumn<StructureRow, ?>> columns() {
    List<TreeTableColumn<StructureRow, ?>> columns = new ArrayList<>();
    columns.add(column("name", texts.get("column.name"), 190, StructureRow::name, true));
    columns.add(
        column("type", texts.get("column.type"), 150, row -> row.node().type().label(), false));
    if (kind == FileKind.PROTOBUF_SCHEMA) {
      columns.add(
          column(
              "number",
              texts.get("column.number"),
              66,
              row -> row.node().number().map(number -> Long.toString(number)).orElse(""),
              false));
    }
    columns.add(
        column("presence", texts.get("column.presence"), 96, new PresenceWords(texts)::of, false));
    columns.add(column("doc", texts.get("column.doc"), 220, StructureRow::summary, false));
    return columns;
  }

  private TreeTableColumn<StructureRow, StructureRow> column(
      String id,
      String title,
      double width,
      Function<StructureRow, String> words,
      boolean withKind) {
    TreeTableColumn<StructureRow, StructureRow> column = new TreeTableColumn<>(title);
    column.setId("outline-" + id);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 96));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new ReadCell(words, withKind));
    return column;
  }
}
