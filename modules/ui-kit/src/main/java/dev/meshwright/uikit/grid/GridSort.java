package dev.meshwright.uikit.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lets the heads of columns ask for an order of the rows. The rows themselves are not touched:
/// whoever gave them gives them again in that order.
final class GridSort {

  /// What can be done to the order by the column in focus.
  enum Step {
    ASCENDING("grid-sort-ascending", "Alt+UP"),
    DESCENDING("grid-sort-descending", "Alt+DOWN"),
    NONE("grid-sort-none", "Alt+BACK_SPACE");

    private final String id;
    private final String keys;

    Step(String id, String keys) {
      this.id = id;
      this.keys = keys;
    }

    String id() {
      return id;
    }

    String keys() {
      return keys;
    }
  }

  private final TableView<GridRow> table;
  private Optional<Consumer<List<SortBy>>> listener = Optional.empty();
  private boolean showing;

  GridSort(TableView<GridRow> table) {
    this.table = table;
    table.setSortPolicy(sorted -> {
      if (!showing) {
        listener.ifPresent(asked -> asked.accept(order()));
      }
      return true;
    });
  }

  boolean possible() {
    return listener.isPresent();
  }

  void listen(Consumer<List<SortBy>> newListener) {
    listener = Optional.of(newListener);
    table.getColumns().stream()
        .filter(column -> column.getUserData() instanceof Integer)
        .forEach(column -> column.setSortable(true));
  }

  /// Shows the order that the rows are in.
  void show(List<SortBy> order) {
    if (order.equals(order())) {
      return;
    }
    showing = true;
    table.getSortOrder().clear();
    for (SortBy by : order) {
      column(by.column())
          .ifPresent(column -> {
            column.setSortType(
                by.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().add(column);
          });
    }
    showing = false;
  }

  /// Runs what makes the table forget its order, as other rows do.
  void keepWhile(Runnable action) {
    List<SortBy> order = order();
    showing = true;
    action.run();
    showing = false;
    show(order);
  }

  void step(int column, Step step) {
    List<SortBy> order =
        switch (step) {
          case ASCENDING -> List.of(new SortBy(column, false));
          case DESCENDING -> List.of(new SortBy(column, true));
          case NONE -> List.of();
        };
    show(order);
    listener.ifPresent(asked -> asked.accept(order));
  }

  private List<SortBy> order() {
    return table.getSortOrder().stream()
        .filter(column -> column.getUserData() instanceof Integer)
        .map(column ->
            new SortBy(
                (Integer) column.getUserData(),
                column.getSortType() == TableColumn.SortType.DESCENDING))
        .toList();
  }

  private Optional<TableColumn<GridRow, ?>> column(int index) {
    return table.getColumns().stream()
        .filter(column -> column.getUserData() instanceof Integer number && number == index)
        .findFirst();
  }
}
