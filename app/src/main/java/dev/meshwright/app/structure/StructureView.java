package dev.meshwright.app.structure;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.uikit.controls.Callout;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.layout.BorderPane;

/// The structure of a schema as a table: to read and to jump from, and where the language allows
/// it, edited in place.
public final class StructureView implements View {

  /// Of an outline, what lies deeper is folded at first; fields to edit are all shown.
  private static final int OUTLINE_LEVELS = 2;

  private final Texts texts = Texts.of(StructureView.class);
  private final StructureViewModel model;
  private final BorderPane root = new BorderPane();
  private final StructureTable table;
  private final FittingColumns fitting;
  private final MarkerColumn change;
  private final Optional<StructureBar> bar;
  private final ChangeListener<StructureState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> showSelected();
  private final ChangeListener<Optional<CellToEdit>> onEdit = (property, was, is) -> edit(is);

  public StructureView(StructureViewModel model) {
    this.model = model;
    Optional<FieldEditing> editing = model.editing();
    String id = editing.isPresent() ? "structure" : "outline";
    root.setId(id);
    CellSteps steps = new CellSteps(model);
    change = new MarkerColumn(id + "-change");
    List<TreeTableColumn<StructureRow, ?>> columns =
        new ArrayList<>(
            editing
                .map(edit -> new EditedColumns(texts, edit, steps).columns())
                .orElseGet(() -> new OutlineColumns(texts, model.document().kind()).columns()));
    columns.add(1, change.column());
    table =
        new StructureTable(
            model, editing.isPresent() ? Integer.MAX_VALUE : OUTLINE_LEVELS, columns);
    Named.named(table.node(), id + "-table", texts.get("structure"));
    table.node().getStyleClass().add("structure-table");
    fitting = new FittingColumns(table.node(), change.column());
    root.getChildren().add(fitting.probe());
    editing.ifPresent(edit -> {
      FieldCommands commands = new FieldCommands(model, edit, table, steps);
      new TableKeys(table, commands);
      new RowMenu(texts, model, table, commands, steps);
      RowDrag drag = new RowDrag(model, edit);
      table.node().setRowFactory(view -> drag.row());
    });
    table.node().editingCellProperty().subscribe(cell -> showChanges());
    bar = editing.map(edit -> new StructureBar(model, edit, texts));
    bar.ifPresent(shown -> root.setTop(shown.root()));
    model.stateProperty().addListener(onState);
    model.selectedProperty().addListener(onSelected);
    model.toEditProperty().addListener(onEdit);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Shows what is known of the selected declaration beside its row. The keyboard comes back to
  /// where it was.
  public void showDocumentation() {
    model
        .selectedProperty()
        .get()
        .ifPresent(row -> {
          Optional<Node> keyboard = Optional.ofNullable(root.getScene().getFocusOwner());
          DeclarationFacts facts = DeclarationFacts.brief(model);
          Callout.show(
              table.selectedRow().orElse(table.node()),
              texts.get("documentation", row.name()),
              facts.root(),
              () -> {
                facts.dispose();
                keyboard.ifPresent(Node::requestFocus);
              });
        });
  }

  /// Moves the keyboard here.
  public void requestFocus() {
    table.node().requestFocus();
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.selectedProperty().removeListener(onSelected);
    model.toEditProperty().removeListener(onEdit);
    fitting.dispose();
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
        showChanges();
        table.show(top, bar.isPresent() && editable);
        if (!table.node().equals(root.getCenter())) {
          root.setCenter(table.node());
        }
      }
    }
  }

  /// Not while a cell is edited: a column that comes or goes has all cells made anew.
  private void showChanges() {
    if (table.node().getEditingCell() == null) {
      change.show(model.root().filter(StructureRow::hasMarkers).isPresent());
    }
  }

  private void showSelected() {
    table.showSelected();
  }

  private void edit(Optional<CellToEdit> cell) {
    cell.ifPresent(wanted -> {
      model.editBegun();
      table.edit(wanted);
    });
  }
}
