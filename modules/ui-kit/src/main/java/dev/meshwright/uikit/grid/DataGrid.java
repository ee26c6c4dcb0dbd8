package dev.meshwright.uikit.grid;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.uikit.view.Clipping;
import dev.meshwright.uikit.view.NextPulse;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Shows the rows of a result, a million as well as ten: only what is in view is read and drawn.
///
/// The source stays the caller's: the grid reads it off the JavaFX thread and never closes it.
public final class DataGrid implements View {

  private final Texts texts = Texts.of(DataGrid.class);
  private final String id;
  private final Jobs jobs;
  private final BorderPane root = new BorderPane();
  private final StackPane center = new StackPane();
  private final GridTable table;
  private final GridFooter footer;
  private final ValueInspector inspector;
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final NextPulse soon = new NextPulse(this::runLater);
  private Optional<Shown> shown = Optional.empty();
  private CellMarks marks = CellMarks.none();
  private final ProfileWords words = new ProfileWords(texts);
  private List<ColumnProfile> profiled = List.of();
  private boolean sayingNulls = true;

  private record Shown(RowSource source, PagedRows rows) {}

  /// @param id of the root node; unique in its window, and part of the ids inside
  public DataGrid(String id, Jobs jobs) {
    this.id = id;
    this.jobs = jobs;
    this.table = new GridTable(id, texts, new Cells(), this::inspect);
    this.footer = new GridFooter(id, texts, new FooterCommands());
    this.inspector = new ValueInspector(texts, id + "-inspector", this::closeInspector);
    root.setId(id);
    root.getStyleClass().add("data-grid");
    center.getChildren().add(table.node());
    root.setCenter(center);
    // A low grid loses rows, not its foot.
    center.setMinHeight(0);
    Clipping.atEdges(center);
    root.setBottom(footer.node());
    table.onCopied(footer::copied);
    table.onFind(footer::focusFind);
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Shows the rows of a source.
  ///
  /// @param first its first page, read by the caller, so that the grid is never empty at first
  public void show(RowSource source, Page first) {
    closeRows();
    PagedRows rows =
        new PagedRows(
            source,
            first,
            jobs,
            new JobKind("grid:" + id, texts.get("grid.pages.job")),
            this::soon,
            new Watcher());
    shown = Optional.of(new Shown(source, rows));
    center.getChildren().setAll(table.node());
    footer.node().setVisible(true);
    footer.counted(rows.count());
    table.show(source.columns(), first.rows(), rows);
    showNulls();
  }

  /// Marks the rows as those of an earlier state until newer ones are shown.
  public void setStale(boolean stale) {
    footer.setStale(stale);
    table.setStale(stale);
  }

  /// Gives marks to cells; draws again.
  public void mark(CellMarks newMarks) {
    marks = newMarks;
    table.renderAll();
  }

  /// Draws the profile of each column under its head, by the column's index; one that is chosen is
  /// shown in full beside the rows. An empty list takes them away.
  public void showProfiles(List<ColumnProfile> profiles) {
    profiled = List.copyOf(profiles);
    table.setColumnNotes(
        profiled.stream()
            .map(profile -> new ProfileNote(profile, words, this::look).node())
            .toList());
    if (profiled.isEmpty() && root.getRight() instanceof ProfilePane) {
      root.setRight(null);
    }
  }

  /// Shows the profile of the column in focus in full; false when there is none.
  public boolean lookAtProfile() {
    Optional<ColumnProfile> profile =
        table.focusedColumn().filter(at -> at < profiled.size()).map(profiled::get);
    profile.ifPresent(this::look);
    return profile.isPresent();
  }

  private void look(ColumnProfile profile) {
    ProfilePane pane = new ProfilePane(profile, texts, id + "-profile", () -> root.setRight(null));
    root.setRight(pane);
  }

  /// Whether the heads of columns say how many nulls the rows have that were read; they do unless
  /// told otherwise.
  public void sayNulls(boolean wanted) {
    sayingNulls = wanted;
  }

  /// Makes the heads of columns ask for an order; the listener shows the rows again in that order.
  public void onSort(Consumer<List<SortBy>> listener) {
    table.onSort(listener);
  }

  /// Says by which columns the rows are in order.
  public void showSort(List<SortBy> order) {
    table.showSort(order);
  }

  /// Offers these in the menu of the rows.
  public void setCellActions(List<CellAction> actions) {
    table.setActions(actions);
  }

  /// Lists the columns, to be shown or hidden.
  public void chooseColumns() {
    table.chooseColumns(id + "-columns");
  }

  /// Hides the columns that are not wanted, by their index.
  public void showColumns(IntPredicate wanted) {
    table.showColumns(wanted);
  }

  /// The row that was selected last, from 0; -1 when none is.
  public long selectedRow() {
    return table.lastSelected();
  }

  /// The rows that hold a selected cell, in the order shown.
  public List<Row> selectedRows() {
    return table.selectedRows();
  }

  /// Selects a cell and scrolls to it.
  public void reveal(long row, int column) {
    table.reveal(row, column);
  }

  /// Counts the rows to the end, in the background.
  public void countAll() {
    shown.ifPresent(present ->
        jobs.<Page>submit(
            new JobKind("grid-count:" + id, texts.get("grid.count.job")),
            progress -> present.source().complete(),
            outcome -> {
              if (outcome instanceof Outcome.Done<Page>(Page page) && isShown(present)) {
                present.rows().grow(page.count());
              }
            }));
  }

  private boolean isShown(Shown other) {
    return shown.isPresent() && shown.get().equals(other);
  }

  private void inspect(int column, Row row) {
    List<Column> columns = shown.map(present -> present.source().columns()).orElse(List.of());
    if (column < columns.size() && column < row.values().size()) {
      inspector.show(columns.get(column).name(), row.values().get(column));
      root.setRight(inspector);
    }
  }

  private void closeInspector() {
    root.setRight(null);
  }

  private void find(String wanted) {
    if (wanted.isEmpty() || shown.isEmpty()) {
      return;
    }
    Shown present = shown.get();
    GridSearch search = new GridSearch(present.source(), wanted);
    long from = table.selectedRow();
    jobs.<Optional<GridSearch.Hit>>submit(
        new JobKind("grid-find:" + id, texts.get("grid.find.job", wanted)),
        progress -> search.after(from, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<Optional<GridSearch.Hit>>(var hit)
              && isShown(present)) {
            footer.found(hit.isPresent());
            hit.ifPresent(cell -> reveal(cell.row(), cell.column()));
          }
        });
  }

  private void soon(Runnable action) {
    later.add(action);
    soon.request();
  }

  private void runLater() {
    while (!later.isEmpty()) {
      later.poll().run();
    }
  }

  private void closeRows() {
    shown.ifPresent(present -> present.rows().close());
    shown = Optional.empty();
  }

  @Override
  public void dispose() {
    closeRows();
    soon.stop();
    table.dispose();
  }

  private final class Cells implements GridCell.Lookup {
    @Override
    public Optional<Row> row(long index) {
      return shown.flatMap(present -> present.rows().row(index));
    }

    @Override
    public Optional<CellMark> mark(long number, Row row, int column) {
      return marks.at(number, row, column);
    }
  }

  private void showNulls() {
    shown
        .filter(present -> sayingNulls)
        .map(Shown::rows)
        .ifPresent(rows -> table.showNulls(rows.nulls(), rows.nulls().all(rows.count())));
  }

  private final class FooterCommands implements GridFooter.Commands {
    @Override
    public void find(String wanted) {
      DataGrid.this.find(wanted);
    }

    @Override
    public void countAll() {
      DataGrid.this.countAll();
    }

    @Override
    public void chooseColumns() {
      DataGrid.this.chooseColumns();
    }
  }

  private final class Watcher implements PagedRows.Watcher {
    @Override
    public void arrived(long from, long to) {
      table.render(from, to);
      showNulls();
    }

    @Override
    public void counted(RowCount count) {
      footer.counted(count);
      showNulls();
    }

    @Override
    public void failed(String message) {
      footer.failed(message);
    }
  }
}
