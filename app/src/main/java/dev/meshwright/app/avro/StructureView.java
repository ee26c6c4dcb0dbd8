package dev.meshwright.app.avro;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.app.parts.Scrolling;
import dev.meshwright.app.signs.SignColumn;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.schema.SchemaOperation;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;

/// The structure of a schema as a table whose cells are edited in place.
public final class StructureView implements View {

  private final Texts texts = Texts.of(StructureView.class);
  private final AvroViewModel model;
  private final BorderPane root = new BorderPane();
  private final TreeTableView<StructureRow> table = new TreeTableView<>();
  private final SignColumn<StructureRow> change =
      new SignColumn<>("structure-change", StructureView::rowProperty);
  private final StructureBar bar;
  private final ChangeListener<AvroState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> showSelected(is);
  private boolean showing;

  public StructureView(AvroViewModel model) {
    this.model = model;
    root.setId("structure");
    Named.named(table, "structure-table", texts.get("structure"));
    table
        .getColumns()
        .add(text("name", texts.get("column.name"), 170, 152, StructureRow::name, this::rename));
    table.getColumns().add(change.column());
    table
        .getColumns()
        .add(text("type", texts.get("column.type"), 120, 76, StructureRow::type, this::type));
    table.getColumns().add(nullable());
    table
        .getColumns()
        .add(
            text(
                "default",
                texts.get("column.default"),
                72,
                68,
                row -> row.defaultJson().orElse(""),
                this::defaultJson));
    table
        .getColumns()
        .add(text("doc", texts.get("column.doc"), 200, 48, row -> row.doc().orElse(""), this::doc));
    table.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> chosen(is));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    bar = new StructureBar(model, texts);
    root.setTop(bar.node());
    model.stateProperty().addListener(onState);
    model.selectedProperty().addListener(onSelected);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.selectedProperty().removeListener(onSelected);
    bar.dispose();
  }

  private void render(AvroState state) {
    switch (state) {
      case AvroState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.SCHEMA, texts.get("reading.title"), texts.get("reading.text")));
      case AvroState.Ready(StructureRow top, boolean editable) -> {
        showing = true;
        table.setEditable(editable);
        change.show(top.hasSigns());
        table.setRoot(StructureItems.merge(Optional.ofNullable(table.getRoot()), top));
        root.setCenter(table);
        showing = false;
        showSelected(model.selectedProperty().get());
      }
    }
  }

  private void chosen(TreeItem<StructureRow> item) {
    if (!showing && item != null && item.getValue() != null) {
      model.select(StructureItem.rowOf(item));
    }
  }

  private void showSelected(Optional<StructureRow> selected) {
    showing = true;
    Optional<TreeItem<StructureRow>> item =
        selected.flatMap(row -> StructureItems.find(table.getRoot(), row.field()));
    // Selecting what is selected would draw its row anew.
    item.filter(found -> !found.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(found -> {
          table.getSelectionModel().select(found);
          Scrolling.intoView(table, table.getRow(found));
        });
    showing = false;
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
    column.setCellValueFactory(cell -> rowProperty(cell.getValue()).map(value));
    column.setCellFactory(view -> new StructureCell());
    column.setOnEditCommit(commit -> {
      String text = commit.getNewValue().strip();
      if (!text.equals(commit.getOldValue())) {
        edit.accept(StructureItem.rowOf(commit.getRowValue()), text);
      }
    });
    return column;
  }

  private TreeTableColumn<StructureRow, StructureRow> nullable() {
    TreeTableColumn<StructureRow, StructureRow> column =
        new TreeTableColumn<>(texts.get("column.nullable"));
    column.setId("structure-nullable");
    column.setPrefWidth(48);
    column.setMinWidth(48);
    column.setMaxWidth(90);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> rowProperty(cell.getValue()));
    column.setCellFactory(view ->
        new NullableCell(
            texts.get("column.nullable"),
            row -> model.apply(new SchemaOperation.SetNullable(row.field(), !row.nullable()))));
    return column;
  }

  private static ObservableValue<StructureRow> rowProperty(TreeItem<StructureRow> item) {
    return item instanceof StructureItem kept
        ? kept.rowProperty()
        : new ReadOnlyObjectWrapper<>(item.getValue());
  }

  private void rename(StructureRow row, String name) {
    model.rename(row, name, !row.isRoot());
  }

  private void type(StructureRow row, String type) {
    model.apply(new SchemaOperation.SetType(row.field(), type));
  }

  private void defaultJson(StructureRow row, String json) {
    model.apply(new SchemaOperation.SetDefault(row.field(), present(json)));
  }

  private void doc(StructureRow row, String doc) {
    model.apply(new SchemaOperation.SetDoc(row.field(), present(doc)));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
