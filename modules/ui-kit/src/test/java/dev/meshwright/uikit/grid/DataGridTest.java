package dev.meshwright.uikit.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class DataGridTest {

  private static DataGrid grid(TestRows rows) {
    DataGrid grid = new DataGrid("rows", new SameThreadJobs());
    grid.show(rows, rows.page(0, PagedRows.PAGE));
    return grid;
  }

  @Test
  void it_looks_right_in_light_and_dark_and_three_sizes(Ui ui) {
    new ViewCheck(ui, TestTheme.look(), 1000, 420)
        .passes(
            "data-grid",
            () -> {
              DataGrid grid = grid(new TestRows(1_000_000));
              grid.mark((row, values, column) ->
                  row == 2 && column == 2
                      ? Optional.of(new CellMark(CellMark.Kind.PROBLEM, "Too many digits."))
                      : row == 4
                          ? Optional.of(new CellMark(CellMark.Kind.ADDED, "New."))
                          : row == 5
                              ? Optional.of(new CellMark(CellMark.Kind.REMOVED, "Gone."))
                              : row == 7 && column == 1
                                  ? Optional.of(new CellMark(CellMark.Kind.CHANGED, "Was other."))
                                  : Optional.empty());
              grid.reveal(6, 4);
              grid.setStale(true);
              return new Specimen(grid.root(), grid::dispose);
            });
  }

  @Test
  void a_million_rows_are_scrolled_by_reading_only_what_is_in_view(Ui ui) {
    TestRows rows = new TestRows(1_000_000);
    FxJobs jobs = ui.compute(FxJobs::new);
    DataGrid grid =
        ui.compute(() -> {
          DataGrid made = new DataGrid("rows", jobs);
          made.show(rows, rows.page(0, PagedRows.PAGE));
          return made;
        });
    ui.show(900, 400, grid::root);
    ui.run(() -> grid.reveal(777_777, 0));
    ui.await("the far rows are there", () -> cellText(grid, "1777777"));
    assertTrue(rows.read.get() < 10, "pages read: " + rows.read.get());
    ui.run(grid::dispose);
  }

  private static void copy(Ui ui, String format) {
    ui.node("rows-table", TableView.class).getContextMenu().getItems().stream()
        .filter(item -> ("grid-copy-" + format).equals(item.getId()))
        .forEach(MenuItem::fire);
  }

  private static boolean cellText(DataGrid grid, String text) {
    return grid.root().lookupAll(".data-cell").stream()
        .anyMatch(node -> node instanceof IndexedCell<?> cell && text.equals(cell.getText()));
  }

  @Test
  void keys_copy_and_look_into_cells(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(1100, 400, grid::root);
    ui.run(() -> {
      ui.node("rows-table", TableView.class).requestFocus();
      grid.reveal(1, 4);
      copy(ui, "json");
      assertEquals(
          """
          [
            {"items": [{"sku": "SKU-1", "count": 1}, {"sku": "SKU-1", "count": 1}]}
          ]
          """,
          Clipboard.getSystemClipboard().getString());
    });
    ui.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
    ui.settle();
    TreeTableView<?> tree = ui.node("rows-inspector-tree", TreeTableView.class);
    assertEquals(2, ui.compute(() -> tree.getRoot().getChildren().size()));
    ui.run(grid::dispose);
  }

  @Test
  void heads_say_how_many_nulls_the_rows_have_that_were_read(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(1100, 400, grid::root);
    assertEquals(List.of("BIGINT", "VARCHAR  1 null"), types(ui, grid));
    ui.run(() -> {
      TestRows more = new TestRows(5_000, false);
      grid.show(more, more.page(0, PagedRows.PAGE));
    });
    ui.settle();
    assertEquals(List.of("BIGINT", "VARCHAR  \u226529 null"), types(ui, grid));
    ui.run(grid::dispose);
  }

  @Test
  void fields_of_structs_are_shown_as_columns_and_copied(Ui ui) {
    DataGrid grid = ui.compute(() -> new DataGrid("rows", new SameThreadJobs()));
    StructRows rows = new StructRows();
    ui.run(() -> grid.show(rows, rows.page(0, PagedRows.PAGE)));
    new ViewCheck(ui, TestTheme.look(), 900, 300)
        .passes(
            "data-grid-parts",
            () -> {
              DataGrid shown = new DataGrid("shown", new SameThreadJobs());
              shown.show(rows, rows.page(0, PagedRows.PAGE));
              ((Button) lookup(shown, "#parts-customer")).fire();
              return new Specimen(shown.root(), shown::dispose);
            });
    ui.show(1100, 300, grid::root);
    ui.robot().clickOn("#parts-customer");
    ui.settle();
    ui.robot().clickOn("#parts-customer-place");
    ui.settle();
    TableView<?> table = ui.node("rows-table", TableView.class);
    List<String> heads =
        ui.compute(() -> table.getColumns().stream().map(TableColumn::getText).toList());
    assertEquals(
        List.of("#", "id", "customer", "customer.name", "customer.place", "customer.place.city"),
        heads);
    ui.run(() -> {
      selectAll(table);
      copy(ui, "csv");
    });
    assertEquals(
        """
        id,customer,customer.name,customer.place,customer.place.city
        1,"{""name"": ""Ann"", ""place"": {""city"": ""Ume\u00e5""}}",Ann,"{""city"": ""Ume\u00e5""}",Ume\u00e5
        2,,,,
        """,
        ui.compute(() -> Clipboard.getSystemClipboard().getString()));
    ui.robot().clickOn("#parts-customer");
    ui.settle();
    assertEquals(3, ui.compute(() -> table.getColumns().size()));
    ui.run(grid::dispose);
  }

  private static javafx.scene.Node lookup(DataGrid grid, String id) {
    return heads(grid.root())
        .filter(node -> id.equals("#" + node.getId()))
        .findFirst()
        .orElseThrow();
  }

  /// The heads of columns before they are in a scene.
  private static Stream<javafx.scene.Node> heads(javafx.scene.Parent root) {
    return root.lookupAll(".table-view").stream()
        .map(TableView.class::cast)
        .flatMap(table -> ((TableView<?>) table).getColumns().stream())
        .map(TableColumn::getGraphic)
        .filter(VBox.class::isInstance)
        .map(VBox.class::cast)
        .map(head -> (javafx.scene.Parent) head.getChildren().getFirst())
        .flatMap(title -> title.getChildrenUnmodifiable().stream());
  }

  private static <T> void selectAll(TableView<T> table) {
    table
        .getSelectionModel()
        .selectRange(0, table.getColumns().get(1), 1, table.getColumns().getLast());
  }

  private static List<String> types(Ui ui, DataGrid grid) {
    return ui.compute(() ->
        grid.root().lookupAll(".column-type").stream()
            .map(node -> ((Label) node).getText())
            .filter(text -> text.startsWith("BIGINT") || text.startsWith("VARCHAR"))
            .sorted()
            .toList());
  }

  @Test
  void rows_of_an_unknown_number_are_counted_on_demand(Ui ui) {
    TestRows rows = new TestRows(5_000, false);
    DataGrid grid = ui.compute(() -> grid(rows));
    ui.show(1100, 400, grid::root);
    assertEquals(
        "more than 200 rows", ui.compute(() -> ui.node("rows-count", Label.class).getText()));
    ui.robot().clickOn("#rows-count-all");
    ui.settle();
    assertEquals("5,000 rows", ui.compute(() -> ui.node("rows-count", Label.class).getText()));
    assertEquals(false, ui.compute(() -> ui.node("rows-count-all", Button.class).isVisible()));
    ui.run(grid::dispose);
  }

  private static ColumnProfile profile(Column column, long nulls) {
    return new ColumnProfile(
        column,
        1_000_000,
        nulls,
        4_812,
        Optional.of(Value.exact(1)),
        Optional.of(Value.exact(98_765)),
        Optional.of(new Value.Real(420.5)),
        List.of(
            new ColumnProfile.Quantile(0.25, Value.exact(12)),
            new ColumnProfile.Quantile(0.5, Value.exact(400))),
        Optional.empty(),
        List.of(new ColumnProfile.Frequent("PAID", 400_000), new ColumnProfile.Frequent("NEW", 9)),
        IntStream.range(0, 20)
            .mapToObj(
                i -> new ColumnProfile.Bin(i * 10, i * 10 + 10, 400 - (i - 10) * (i - 10) * 4))
            .toList());
  }

  @Test
  void profiles_stand_under_the_heads_and_one_is_looked_at_by_key(Ui ui) {
    new ViewCheck(ui, TestTheme.look(), 1000, 420)
        .passes(
            "data-grid-profiles",
            () -> {
              DataGrid grid = grid(new TestRows(1_000_000));
              grid.showProfiles(
                  new TestRows(1)
                      .columns().stream()
                          .map(column ->
                              profile(
                                  column, Math.max(0, column.name().length() * 20_000L - 120_000)))
                          .toList());
              grid.reveal(2, 1);
              assertTrue(grid.lookAtProfile());
              return new Specimen(grid.root(), grid::dispose);
            });
  }

  @Test
  void a_profile_says_everything_in_words_to_screen_readers(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(1400, 400, grid::root);
    ui.run(
        () -> grid.showProfiles(List.of(profile(new TestRows(1).columns().getFirst(), 250_000))));
    ui.settle();
    String words = ui.compute(() -> ui.node("profile-order_id", Button.class).getAccessibleText());
    assertEquals(
        "order_id BIGINT. 1,000,000 rows. 250,000 nulls (25 %). 4,812 distinct. smallest 1."
            + " largest 98765. mean 420.5. quantiles: 25 % \u2264 12, 50 % \u2264 400."
            + " most frequent: PAID: 400,000 (40 %), NEW: 9 (0.1 %)",
        words);
    ui.run(grid::dispose);
  }

  @Test
  void heads_and_keys_ask_for_an_order(Ui ui) {
    List<List<SortBy>> asked = new ArrayList<>();
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.run(() -> grid.onSort(asked::add));
    ui.show(1100, 400, grid::root);
    ui.run(() -> {
      // What a click on the head does; the headless platform takes each click for one on a menu.
      TableView<?> table = ui.node("rows-table", TableView.class);
      sortBy(table, 2);
    });
    assertEquals(List.of(List.of(new SortBy(1, false))), asked);
    ui.run(() -> {
      grid.reveal(3, 2);
      ui.node("rows-table", TableView.class).requestFocus();
    });
    ui.robot().press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    ui.settle();
    assertEquals(List.of(new SortBy(2, true)), asked.getLast());
    assertEquals(2, asked.size());
    ui.run(grid::dispose);
  }

  private static <T> void sortBy(TableView<T> table, int column) {
    table.getSortOrder().add(table.getColumns().get(column));
  }

  @Test
  void columns_are_hidden_by_the_chooser(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(1100, 400, grid::root);
    ui.run(grid::chooseColumns);
    ui.settle();
    ui.robot().clickOn(".check-box");
    ui.settle();
    TableView<?> table = ui.node("rows-table", TableView.class);
    assertEquals(5, ui.compute(() -> table.getVisibleLeafColumns().size()));
    ui.run(grid::dispose);
  }

  @Test
  void find_goes_to_the_next_cell_that_has_the_text(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(5_000)));
    ui.show(900, 400, grid::root);
    ui.robot().clickOn("#rows-find").write("customer 999\n");
    ui.settle();
    TableView<?> table = ui.node("rows-table", TableView.class);
    assertEquals(999, ui.compute(() -> table.getFocusModel().getFocusedCell().getRow()));
    ui.robot().clickOn("#rows-find-next");
    ui.settle();
    assertEquals(1999, ui.compute(() -> table.getFocusModel().getFocusedCell().getRow()));
    ui.run(grid::dispose);
  }

  @Test
  void a_disposed_grid_is_let_go_though_its_jobs_live_on(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    new ViewCheck(ui, TestTheme.look(), 600, 300)
        .diesWhenDisposed(() -> {
          TestRows rows = new TestRows(1000);
          DataGrid grid = new DataGrid("rows", jobs);
          grid.show(rows, rows.page(0, PagedRows.PAGE));
          return new Specimen(grid.root(), grid::dispose);
        });
  }
}
