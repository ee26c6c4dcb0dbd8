package dev.meshwright.app.structure;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Scrolling;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;

/// The structure of a schema as a table: to read and to jump from, and where the language allows
/// it, edited in place.
public final class StructureView implements View {

  /// Of an outline, what lies deeper is folded at first; fields to edit are all shown.
  private static final int OUTLINE_LEVELS = 2;

  private final Texts texts = Texts.of(StructureView.class);
  private final StructureViewModel model;
  private final BorderPane root = new BorderPane();
  private final TreeTableView<StructureRow> table = new TreeTableView<>();
  private final MarkerColumn change;
  private final StructureItems items;
  private final Optional<StructureBar> bar;
  private final ChangeListener<StructureState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> showSelected(is);
  private boolean showing;

  public StructureView(StructureViewModel model) {
    this.model = model;
    Optional<FieldEditing> editing = model.editing();
    String id = editing.isPresent() ? "structure" : "outline";
    root.setId(id);
    Named.named(table, id + "-table", texts.get("structure"));
    items = new StructureItems(editing.isPresent() ? Integer.MAX_VALUE : OUTLINE_LEVELS);
    change = new MarkerColumn(id + "-change");
    List<TreeTableColumn<StructureRow, ?>> columns =
        editing
            .map(edit -> new EditedColumns(texts, edit).columns())
            .orElseGet(() -> new OutlineColumns(texts, model.document().kind()).columns());
    table.getColumns().addAll(columns);
    table.getColumns().add(1, change.column());
    table.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> chosen(is));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    bar = editing.map(edit -> new StructureBar(model, edit, texts));
    bar.ifPresent(shown -> root.setTop(shown.root()));
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
    bar.ifPresent(StructureBar::dispose);
  }

  private void render(StructureState state) {
    switch (state) {
      case StructureState.Reading reading -> {
        String text =
            bar.isPresent() ? texts.get("reading.text.fields") : texts.get("reading.text");
        root.setCenter(EmptyState.of(Icon.SCHEMA, texts.get("reading.title"), text));
      }
      case StructureState.Ready(StructureRow top, boolean editable) -> {
        showing = true;
        table.setEditable(bar.isPresent() && editable);
        change.show(top.hasMarkers());
        table.setRoot(items.merge(Optional.ofNullable(table.getRoot()), top));
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
    if (table.getRoot() == null) {
      return;
    }
    showing = true;
    selected
        .flatMap(row -> StructureItems.find(table.getRoot(), row.path()))
        // Selecting what is selected would draw its row anew.
        .filter(item -> !item.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(item -> {
          for (TreeItem<StructureRow> above = item.getParent();
              above != null;
              above = above.getParent()) {
            above.setExpanded(true);
          }
          table.getSelectionModel().select(item);
          Scrolling.intoView(table, table.getRow(item));
        });
    showing = false;
  }
}
