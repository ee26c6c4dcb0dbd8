package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shows the fields of structs as columns of their own, behind the column that holds them.
final class GridParts {

  private static final int SAMPLE = 50;

  private final TableView<GridRow> table;
  private final Texts texts;
  private final Function<ColumnPath, TableCell<GridRow, GridRow>> cells;
  private final DoubleSupplier em;
  private List<Column> columns = List.of();

  /// Rows by which the widths of columns are guessed.
  private List<Row> sample = List.of();

  /// @param cells makes the cell of a part
  /// @param em the type size
  GridParts(
      TableView<GridRow> table,
      Texts texts,
      Function<ColumnPath, TableCell<GridRow, GridRow>> cells,
      DoubleSupplier em) {
    this.table = table;
    this.texts = texts;
    this.cells = cells;
    this.em = em;
  }

  void show(List<Column> newColumns, List<Row> rows) {
    columns = List.copyOf(newColumns);
    sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
  }

  /// What a column of the table shows; empty for the numbers of rows.
  static Optional<ColumnPath> partOf(TableColumn<?, ?> column) {
    Object shown = column.getUserData();
    if (shown instanceof Integer index) {
      return Optional.of(ColumnPath.whole(index));
    }
    return shown instanceof ColumnPath part ? Optional.of(part) : Optional.empty();
  }

  /// Lets the head of a struct show its fields, and take them away again.
  void offer(ColumnHead head, TableColumn<GridRow, ?> shown, Column column, ColumnPath part) {
    if (column.type() instanceof DataType.StructOf(List<Column> fields)) {
      String id = names(part).collect(Collectors.joining("-"));
      head.offerParts("parts-" + id, () -> toggle(shown, fields, part));
    }
  }

  private void toggle(TableColumn<GridRow, ?> of, List<Column> fields, ColumnPath part) {
    boolean open = table.getColumns().removeIf(each -> isIn(each, part));
    if (!open) {
      List<TableColumn<GridRow, GridRow>> parts = new ArrayList<>();
      fields.forEach(field -> parts.add(column(field, part.field(field.name()))));
      table.getColumns().addAll(table.getColumns().indexOf(of) + 1, parts);
    }
  }

  private static boolean isIn(TableColumn<GridRow, ?> column, ColumnPath part) {
    return column.getUserData() instanceof ColumnPath inner && inner.isIn(part);
  }

  private Stream<String> names(ColumnPath part) {
    return Stream.concat(Stream.of(columns.get(part.column()).name()), part.path().stream());
  }

  private TableColumn<GridRow, GridRow> column(Column field, ColumnPath part) {
    TableColumn<GridRow, GridRow> shown = new TableColumn<>();
    Column named = new Column(names(part).collect(Collectors.joining(".")), field.type());
    shown.setText(named.name());
    offer(new ColumnHead(named, shown, texts), shown, field, part);
    shown.setSortable(false);
    shown.setUserData(part);
    List<Row> values = sample.stream().map(row -> new Row(List.of(part.of(row)))).toList();
    shown.setPrefWidth(ColumnWidths.ems(named, 0, values) * em.getAsDouble());
    shown.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    shown.setCellFactory(any -> cells.apply(part));
    return shown;
  }
}
