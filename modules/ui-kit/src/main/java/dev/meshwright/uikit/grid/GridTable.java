package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.PressedKeys;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/// The table itself: columns, cells, selection, keys, clipboard.
final class GridTable {

  private static final int MOST_COPIED = 200_000;
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass NOTED = PseudoClass.getPseudoClass("noted");

  /// Height of a row, in multiples of the type size.
  private static final double ROW = 1.9;

  /// Width that a note needs, in multiples of the type size.
  private static final double NOTE = 13;

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  /// What went to the clipboard.
  ///
  /// @param cut whether the selection had more
  record Copied(int cells, boolean cut) {}

  /// Opens a cell.
  interface Inspect {
    void inspect(int column, Row row);
  }

  private final Texts texts;
  private final GridCell.Lookup lookup;
  private final Inspect inspect;
  private final TableView<GridRow> table = new TableView<>();
  private final Set<GridCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private Consumer<Copied> onCopied = copied -> {};
  private Runnable onFind = () -> {};
  private List<Column> columns = List.of();

  /// Knows the type size that the style sheets give, which column widths go by.
  private final Label probe = new Label();

  private final StackPane node = new StackPane(probe, table);
  private final GridSort sort = new GridSort(table);
  private final GridParts parts;
  private final GridMenu menu;
  private final List<ColumnHead> heads = new ArrayList<>();
  private List<CellAction> actions = List.of();

  GridTable(String id, Texts texts, GridCell.Lookup lookup, Inspect inspect) {
    this.texts = texts;
    this.lookup = lookup;
    this.inspect = inspect;
    this.parts = new GridParts(table, texts, this::cell, this::em);
    this.menu = new GridMenu(texts, new MenuCommands());
    Named.named(table, id + "-table", texts.get("grid.name"));
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(new Label(""));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        inspectFocused();
      }
    });
    table.setContextMenu(menu.node());
    probe.setVisible(false);
    table.setMinHeight(0);
    probe.fontProperty().subscribe((was, is) -> zoomed(is.getSize() / was.getSize()));
    // Whole pixels, so that the lines between rows are all alike.
    probe.fontProperty().subscribe(font -> table.setFixedCellSize(Math.rint(ROW * font.getSize())));
  }

  Node node() {
    return node;
  }

  private void zoomed(double factor) {
    table.getColumns().forEach(column -> column.setPrefWidth(column.getPrefWidth() * factor));
  }

  void onCopied(Consumer<Copied> listener) {
    onCopied = listener;
  }

  void onFind(Runnable listener) {
    onFind = listener;
  }

  void setStale(boolean stale) {
    table.pseudoClassStateChanged(STALE, stale);
  }

  /// Shows other rows; keeps the columns as they were arranged when they are the same.
  void show(List<Column> newColumns, List<Row> sample, PagedRows rows) {
    parts.show(newColumns, sample);
    if (!newColumns.equals(columns)) {
      columns = List.copyOf(newColumns);
      table.getSortOrder().clear();
      table.getColumns().clear();
      heads.clear();
      table.getColumns().add(numbers());
      for (int i = 0; i < columns.size(); i++) {
        table.getColumns().add(column(i, sample));
      }
    }
    sort.keepWhile(() -> table.setItems(rows));
    renderAll();
  }

  private TableColumn<GridRow, GridRow> numbers() {
    TableColumn<GridRow, GridRow> numbers = new TableColumn<>("#");
    numbers.setId("row-number");
    numbers.setSortable(false);
    numbers.setReorderable(false);
    numbers.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    numbers.setCellFactory(column -> new NumberCell());
    numbers.setPrefWidth(em() * 5);
    return numbers;
  }

  private TableColumn<GridRow, GridRow> column(int index, List<Row> sample) {
    Column column = columns.get(index);
    TableColumn<GridRow, GridRow> shown = new TableColumn<>();
    shown.setText(column.name());
    ColumnHead head = new ColumnHead(column, shown, texts);
    heads.add(head);
    parts.offer(head, shown, column, ColumnPath.whole(index));
    shown.setSortable(sort.possible());
    shown.setUserData(index);
    shown.setPrefWidth(ColumnWidths.ems(column, index, sample) * em());
    shown.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    shown.setCellFactory(any -> cell(ColumnPath.whole(index)));
    return shown;
  }

  private GridCell cell(ColumnPath part) {
    GridCell cell = new GridCell(lookup, part);
    cells.add(cell);
    return cell;
  }

  /// Puts a node under the head of each column; an empty list takes them away.
  void setColumnNotes(List<? extends Node> notes) {
    table.pseudoClassStateChanged(NOTED, !notes.isEmpty());
    for (int i = 0; i < heads.size(); i++) {
      if (i < notes.size()) {
        heads.get(i).note(notes.get(i));
      } else {
        heads.get(i).clear();
      }
    }
    if (!notes.isEmpty()) {
      table.getColumns().stream()
          .filter(column -> column.getUserData() instanceof Integer)
          .forEach(column -> column.setPrefWidth(Math.max(column.getPrefWidth(), NOTE * em())));
    }
  }

  /// Says in the heads how many nulls there are.
  ///
  /// @param all whether `nulls` speaks of all rows
  void showNulls(NullsSeen nulls, boolean all) {
    for (int i = 0; i < heads.size(); i++) {
      heads.get(i).nulls(nulls.of(i), nulls.rows(), all);
    }
  }

  void onSort(Consumer<List<SortBy>> listener) {
    sort.listen(listener);
    menu.fill(actions, true);
  }

  void showSort(List<SortBy> order) {
    sort.show(order);
  }

  void setActions(List<CellAction> newActions) {
    actions = List.copyOf(newActions);
    menu.fill(actions, sort.possible());
  }

  void showColumns(IntPredicate wanted) {
    for (TableColumn<GridRow, ?> column : table.getColumns()) {
      if (column.getUserData() instanceof Integer index) {
        column.setVisible(wanted.test(index));
      }
    }
  }

  void chooseColumns(String id) {
    ColumnChooser.show(table, id);
  }

  void renderAll() {
    render(0, Long.MAX_VALUE);
  }

  /// Draws the cells of rows `from` up to `to`, exclusive, again.
  void render(long from, long to) {
    for (GridCell cell : cells) {
      GridRow row = cell.getItem();
      if (row != null && row.index() >= from && row.index() < to) {
        cell.render();
      }
    }
  }

  void reveal(long row, int column) {
    int index = (int) Math.min(row, Integer.MAX_VALUE - 8L);
    table.scrollTo(Math.max(0, index - 3));
    for (TableColumn<GridRow, ?> each : table.getColumns()) {
      if (each.getUserData() instanceof Integer number && number == column) {
        table.scrollToColumn(each);
        table.getSelectionModel().clearAndSelect(index, each);
      }
    }
  }

  /// The row with the focus, or -1.
  long selectedRow() {
    return table.getFocusModel().getFocusedCell().getRow();
  }

  /// The row that was selected last, or -1.
  long lastSelected() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private void pressed(KeyEvent event) {
    boolean taken = true;
    if (COPY.match(event)) {
      copy(CopyFormat.TSV);
    } else if (FIND.match(event)) {
      onFind.run();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      inspectFocused();
    } else if (sort.possible() && sortStep(event).isPresent()) {
      sortStep(event).ifPresent(step -> focusedColumn().ifPresent(at -> sort.step(at, step)));
    } else {
      // The table would make a record of each of millions of cells.
      taken = ALL.match(event) && (long) table.getItems().size() * columns.size() > MOST_COPIED;
    }
    if (taken) {
      event.consume();
    }
  }

  private static Optional<GridSort.Step> sortStep(KeyEvent event) {
    return Arrays.stream(GridSort.Step.values())
        .filter(step -> PressedKeys.match(event, KeyStroke.parseAll(step.keys())))
        .findFirst();
  }

  /// The column of the result with the focus.
  Optional<Integer> focusedColumn() {
    TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
    return column != null && column.getUserData() instanceof Integer index
        ? Optional.of(index)
        : Optional.empty();
  }

  private Optional<ColumnPath> focusedPart() {
    TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
    return column == null ? Optional.empty() : GridParts.partOf(column);
  }

  private Optional<Row> focusedRow() {
    int at = table.getFocusModel().getFocusedCell().getRow();
    return at < 0 ? Optional.empty() : lookup.row(at);
  }

  private void inspectFocused() {
    focusedPart()
        .ifPresent(part -> focusedRow().ifPresent(row -> inspect.inspect(part.column(), row)));
  }

  private final class MenuCommands implements GridMenu.Commands {
    @Override
    public void inspect() {
      inspectFocused();
    }

    @Override
    public void copy(CopyFormat format) {
      GridTable.this.copy(format);
    }

    @Override
    public void sort(GridSort.Step step) {
      focusedColumn().ifPresent(index -> sort.step(index, step));
    }

    @Override
    public void run(CellAction action) {
      focusedColumn()
          .ifPresent(index ->
              focusedRow()
                  .filter(row -> index < row.values().size())
                  .ifPresent(
                      row -> action.action().accept(columns.get(index), row.values().get(index))));
    }
  }

  /// The rows that hold a selected cell, in the order shown, as far as they are read.
  List<Row> selectedRows() {
    Set<Integer> rows = new TreeSet<>();
    table.getSelectionModel().getSelectedCells().forEach(position -> rows.add(position.getRow()));
    return rows.stream().flatMap(row -> lookup.row(row).stream()).toList();
  }

  /// Copies the selected cells: the rows and columns that hold one, in the order shown.
  void copy(CopyFormat format) {
    Set<Integer> rows = new TreeSet<>();
    Set<Integer> wanted = new TreeSet<>();
    for (TablePosition<?, ?> position : table.getSelectionModel().getSelectedCells()) {
      rows.add(position.getRow());
      wanted.add(position.getColumn());
    }
    List<ColumnPath> picked = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int at : wanted) {
      TableColumn<GridRow, ?> column = table.getVisibleLeafColumn(at);
      GridParts.partOf(column)
          .ifPresent(part -> {
            picked.add(part);
            names.add(column.getText());
          });
    }
    List<List<Value>> values = new ArrayList<>();
    boolean cut = false;
    for (int row : rows) {
      Optional<Row> present = lookup.row(row);
      cut |= present.isEmpty();
      present.ifPresent(each -> values.add(picked.stream().map(part -> part.of(each)).toList()));
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(CellCopy.write(format, names, values));
    Clipboard.getSystemClipboard().setContent(content);
    onCopied.accept(new Copied(values.size() * picked.size(), cut));
  }

  private double em() {
    return probe.getFont().getSize();
  }

  void dispose() {
    table.setItems(FXCollections.emptyObservableList());
    cells.clear();
  }
}
