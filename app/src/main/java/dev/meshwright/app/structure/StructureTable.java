package dev.meshwright.app.structure;

import dev.meshwright.app.common.Scrolling;
import dev.meshwright.uikit.view.AfterFrame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/// The table of a structure. It keeps its rows, its selection and its current cell through every
/// change of the text, so that the keyboard goes on where it was.
final class StructureTable {

  /// Where the table keeps the row that Shift extends the selection from. It keeps the one that was
  /// clicked last, even when another row has been selected since by the caret of the source.
  private static final String ANCHOR = "anchor";

  private final StructureViewModel model;
  private final StructureItems items = new StructureItems();
  private final TreeTableView<StructureRow> table = new ClickedTable();

  private FieldPart part = FieldPart.NAME;
  private boolean showing;

  StructureTable(StructureViewModel model, List<TreeTableColumn<StructureRow, ?>> columns) {
    this.model = model;
    table.getColumns().addAll(columns);
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> chosen());
    table.getSelectionModel().getSelectedIndices().subscribe(this::chosen);
    // A click tells the column as well; from then on the keys speak of it.
    table
        .getFocusModel()
        .focusedCellProperty()
        .subscribe(cell -> partOf(cell.getTableColumn()).ifPresent(this::goTo));
    goTo(part);
  }

  TreeTableView<StructureRow> node() {
    return table;
  }

  /// The row on the screen that shows the selected declaration.
  Optional<Node> selectedRow() {
    return table.lookupAll(".tree-table-row-cell").stream()
        .filter(node -> node instanceof TreeTableRow<?> row && row.isSelected() && !row.isEmpty())
        .findFirst();
  }

  /// The part of the declaration that keys speak of.
  FieldPart part() {
    return part;
  }

  void goTo(FieldPart other) {
    table.pseudoClassStateChanged(at(part), false);
    part = other;
    table.pseudoClassStateChanged(at(part), true);
  }

  /// Goes to the cell beside, in a column that there is.
  void step(int by) {
    FieldPart next = part.beside(by);
    while (next != part && column(next).isEmpty()) {
      next = next.beside(by);
    }
    goTo(next);
  }

  private static PseudoClass at(FieldPart part) {
    return PseudoClass.getPseudoClass("at-" + part.columnId());
  }

  /// The row that keys speak of.
  Optional<StructureRow> row() {
    return item().map(StructureItem::rowOf);
  }

  Optional<TreeItem<StructureRow>> item() {
    return Optional.ofNullable(table.getFocusModel().getFocusedItem());
  }

  void show(StructureRow top, boolean editable) {
    showing = true;
    table.setEditable(editable);
    table.setRoot(items.merge(Optional.ofNullable(table.getRoot()), top));
    showing = false;
    showSelected();
    if (items.changed()) {
      // The table moves its focus a little later by the number of rows that came and went before
      // it, to a row that is none of the selected ones.
      AfterFrame.run(this::showSelected);
    }
  }

  /// Shows what the model has selected.
  void showSelected() {
    Optional<StructureRow> lead = model.selectedProperty().get();
    if (table.getRoot() == null || lead.isEmpty() || showing) {
      return;
    }
    showing = true;
    Optional<TreeItem<StructureRow>> at = StructureItems.find(table.getRoot(), lead.get().path());
    List<TreeItem<StructureRow>> wanted = new ArrayList<>();
    for (StructureRow row : model.chosenProperty().get()) {
      StructureItems.find(table.getRoot(), row.path()).ifPresent(wanted::add);
    }
    at.ifPresent(item -> {
      expandAbove(item);
      int index = table.getRow(item);
      // Selecting what is selected would draw its row anew, at each key.
      if (!isSelected(wanted)) {
        table.getProperties().remove(ANCHOR);
        table.getSelectionModel().clearSelection();
        wanted.forEach(each -> table.getSelectionModel().select(each));
        table.getSelectionModel().select(index);
      }
      if (table.getFocusModel().getFocusedIndex() != index) {
        table.getFocusModel().focus(index);
      }
      Scrolling.intoView(table, index);
    });
    showing = false;
  }

  private boolean isSelected(List<TreeItem<StructureRow>> wanted) {
    Set<TreeItem<StructureRow>> now = new HashSet<>(table.getSelectionModel().getSelectedItems());
    return now.equals(new HashSet<>(wanted))
        && !table.getSelectionModel().getSelectedIndices().contains(-1);
  }

  private static void expandAbove(TreeItem<StructureRow> item) {
    for (TreeItem<StructureRow> above = item.getParent();
        above != null;
        above = above.getParent()) {
      above.setExpanded(true);
    }
  }

  /// Selects the row that a node is part of, unless it is among the selected ones.
  void selectAround(Node hit) {
    for (Node node = hit; node != null; node = node.getParent()) {
      if (node instanceof TreeTableRow<?> row && !row.isEmpty() && !row.isSelected()) {
        table.getSelectionModel().clearAndSelect(row.getIndex());
      }
    }
  }

  /// Begins to edit a cell, with the keyboard in it.
  void edit(CellToEdit cell) {
    StructureItems.find(table.getRoot(), cell.path())
        .ifPresent(item -> {
          expandAbove(item);
          goTo(cell.part());
          int index = table.getRow(item);
          Scrolling.intoView(table, index);
          table.requestFocus();
          // A row that has just come has no cell yet.
          table.layout();
          column(cell.part()).ifPresent(column -> table.edit(index, column));
        });
  }

  private Optional<TreeTableColumn<StructureRow, ?>> column(FieldPart wanted) {
    return table.getColumns().stream()
        .filter(column -> wanted.columnId().equals(column.getId()))
        .findFirst();
  }

  private static Optional<FieldPart> partOf(TreeTableColumn<StructureRow, ?> column) {
    return column == null
        ? Optional.empty()
        : List.of(FieldPart.values()).stream()
            .filter(part -> part.columnId().equals(column.getId()))
            .findFirst();
  }

  private void chosen() {
    TreeItem<StructureRow> lead = table.getSelectionModel().getSelectedItem();
    if (!showing && lead != null && lead.getValue() != null) {
      List<StructureRow> rows = new ArrayList<>();
      for (TreeItem<StructureRow> item : table.getSelectionModel().getSelectedItems()) {
        if (item != null) {
          rows.add(StructureItem.rowOf(item));
        }
      }
      model.select(rows, StructureItem.rowOf(lead));
    }
  }
}
