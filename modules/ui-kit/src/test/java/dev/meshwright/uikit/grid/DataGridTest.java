package dev.meshwright.uikit.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.SameThreadJobs;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
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
              grid.mark((row, column) ->
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

  private static boolean cellText(DataGrid grid, String text) {
    return grid.root().lookupAll(".data-cell").stream()
        .anyMatch(node -> node instanceof IndexedCell<?> cell && text.equals(cell.getText()));
  }

  @Test
  void keys_copy_and_look_into_cells(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(1100, 400, grid::root);
    ui.run(() -> {
      grid.requestFocus();
      grid.reveal(1, 4);
      grid.copy(CopyFormat.JSON);
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

  @Test
  void something_else_can_stand_in_place_of_rows(Ui ui) {
    DataGrid grid = ui.compute(() -> grid(new TestRows(10)));
    ui.show(900, 400, grid::root);
    ui.run(() -> grid.showInstead(new Label("No transformation is open.")));
    ui.settle();
    assertTrue(ui.compute(() -> grid.root().lookup("#rows-table") == null));
    ui.run(grid::dispose);
  }
}
