package dev.meshwright.app.outline;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.app.parts.Scrolling;
import dev.meshwright.app.signs.SignColumn;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;

/// The outline as a table to read and to jump from.
public final class OutlineView implements View {

  private final Texts texts = Texts.of(OutlineView.class);
  private final OutlineViewModel model;
  private final BorderPane root = new BorderPane();
  private final TreeTableView<OutlineRow> table = new TreeTableView<>();
  private final ChangeListener<Optional<OutlineRow>> onRoot = (property, was, is) -> render(is);
  private final ChangeListener<Optional<OutlineRow>> onSelected =
      (property, was, is) -> showSelected(is);
  private final SignColumn<OutlineRow> change =
      new SignColumn<>("outline-change", OutlineView::rowProperty);
  private boolean showing;

  public OutlineView(OutlineViewModel model) {
    this.model = model;
    root.setId("outline");
    Named.named(table, "outline-table", texts.get("outline"));
    boolean numbers = model.document().kind() == FileKind.PROTOBUF_SCHEMA;
    table
        .getColumns()
        .setAll(
            List.of(
                name(),
                change.column(),
                column("type", texts.get("column.type"), 150, OutlineRow::type)));
    if (numbers) {
      table
          .getColumns()
          .add(
              column(
                  "number",
                  texts.get("column.number"),
                  66,
                  row -> row.number().map(number -> Long.toString(number)).orElse("")));
    }
    table
        .getColumns()
        .add(column("presence", texts.get("column.presence"), 96, new PresenceWords(texts)::of));
    table.getColumns().add(column("doc", texts.get("column.doc"), 220, OutlineRow::doc));
    table.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> chosen(is));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    model.rootProperty().addListener(onRoot);
    model.selectedProperty().addListener(onSelected);
    render(model.rootProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.rootProperty().removeListener(onRoot);
    model.selectedProperty().removeListener(onSelected);
  }

  private void render(Optional<OutlineRow> top) {
    if (top.isEmpty()) {
      root.setCenter(
          EmptyState.of(Icon.SCHEMA, texts.get("reading.title"), texts.get("reading.text")));
      return;
    }
    showing = true;
    change.show(top.get().hasSigns());
    table.setRoot(OutlineItems.merge(Optional.ofNullable(table.getRoot()), top.get()));
    root.setCenter(table);
    showing = false;
    showSelected(model.selectedProperty().get());
  }

  private void chosen(TreeItem<OutlineRow> item) {
    if (!showing && item != null && item.getValue() != null) {
      model.select(OutlineItem.rowOf(item));
    }
  }

  private void showSelected(Optional<OutlineRow> selected) {
    if (table.getRoot() == null) {
      return;
    }
    showing = true;
    selected
        .flatMap(row -> OutlineItems.find(table.getRoot(), row.path()))
        // Selecting what is selected would draw its row anew.
        .filter(item -> !item.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(item -> {
          for (TreeItem<OutlineRow> above = item.getParent();
              above != null;
              above = above.getParent()) {
            above.setExpanded(true);
          }
          table.getSelectionModel().select(item);
          Scrolling.intoView(table, table.getRow(item));
        });
    showing = false;
  }

  private TreeTableColumn<OutlineRow, OutlineRow> name() {
    TreeTableColumn<OutlineRow, OutlineRow> column =
        new TreeTableColumn<>(texts.get("column.name"));
    shape(column, "name", 190);
    column.setCellValueFactory(cell -> rowProperty(cell.getValue()));
    column.setCellFactory(view -> new OutlineCell<>(OutlineRow::name, true));
    return column;
  }

  private TreeTableColumn<OutlineRow, OutlineRow> column(
      String id, String title, double width, Function<OutlineRow, String> words) {
    TreeTableColumn<OutlineRow, OutlineRow> column = new TreeTableColumn<>(title);
    shape(column, id, width);
    column.setCellValueFactory(cell -> rowProperty(cell.getValue()));
    column.setCellFactory(view -> new OutlineCell<>(words, false));
    return column;
  }

  private static ObservableValue<OutlineRow> rowProperty(TreeItem<OutlineRow> item) {
    return item instanceof OutlineItem kept
        ? kept.rowProperty()
        : new ReadOnlyObjectWrapper<>(item.getValue());
  }

  private static void shape(TreeTableColumn<?, ?> column, String id, double width) {
    column.setId("outline-" + id);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 96));
    column.setSortable(false);
    column.setReorderable(false);
  }
}
