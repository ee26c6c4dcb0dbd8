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

/// The structure of a schema as a table, to read and to jump from; what the language allows is
/// edited in place.
public final class StructureView implements View {

  private final Texts texts = Texts.of(StructureView.class);
  private final StructureViewModel model;
  private final BorderPane root = new BorderPane();
  private final StructureTable table;
  private final FittingColumns fitting;
  private final MarkerColumn change;
  private final StructureBar bar;
  private final RefusalTip refusal;
  private final ChangeListener<StructureState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<StructureRow>> onSelected =
      (property, was, is) -> showSelected();
  private final ChangeListener<Optional<CellToEdit>> onEdit = (property, was, is) -> edit(is);

  public StructureView(StructureViewModel model) {
    this.model = model;
    FieldEditing editing = model.editing();
    root.setId("structure");
    CellSteps steps = new CellSteps(model);
    LanguageWords words = new LanguageWords(texts, model.document().kind());
    change = new MarkerColumn("structure-change");
    List<TreeTableColumn<StructureRow, ?>> columns =
        new ArrayList<>(new EditedColumns(texts, editing, steps, words).columns());
    columns.add(1, change.column());
    table = new StructureTable(model, columns);
    Named.named(table.node(), "structure-table", texts.get("structure"));
    table.node().getStyleClass().add("structure-table");
    fitting = new FittingColumns(table.node(), change);
    root.getChildren().add(fitting.probe());
    FieldCommands commands = new FieldCommands(model, editing, table, steps);
    new TableKeys(table, commands);
    new RowMenu(texts, model, table, commands, words);
    RowDrag drag = new RowDrag(model, editing);
    table.node().setRowFactory(view -> drag.row());
    table.node().editingCellProperty().subscribe(cell -> showChanges());
    bar = new StructureBar(model, editing, texts);
    refusal = new RefusalTip(editing, table);
    root.setTop(bar.root());
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
          DeclarationFacts facts = new DeclarationFacts(model);
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
    bar.dispose();
    refusal.dispose();
  }

  private void render(StructureState state) {
    switch (state) {
      case StructureState.Reading reading -> {
        root.setCenter(
            EmptyState.of(Icon.SCHEMA, texts.get("reading.title"), texts.get("reading.text")));
      }
      case StructureState.Ready(StructureRow top, boolean editable) -> {
        showChanges();
        table.show(top, editable);
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
