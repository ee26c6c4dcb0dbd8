package dev.meshwright.app.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.queries.QueriesViewModel.Listed;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.queries.QueryRun;
import dev.meshwright.usecases.queries.QueryRun.Ending;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class QueriesViewTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();

  private QueriesViewModel model() {
    QueriesViewModel model =
        new QueriesViewModel(
            new SameThreadJobs(),
            sessions.queries,
            workspace.viewModel().scratches(),
            workspace.documents(),
            new ToldNotices(sessions.notices),
            () -> sessions.keepQueries);
    ran(model, "sql/clean_orders.sql", "SELECT *\nFROM orders", new Ending.Rows(1204, false));
    ran(model, "/scratch/query-1.sql", "SELECT 1", new Ending.Rows(1, true));
    ran(
        model,
        "sql/clean_orders.sql",
        "SELECT nothing FROM nowhere",
        new Ending.Failed("There is no table nowhere in this workspace."));
    return model;
  }

  private static void ran(QueriesViewModel model, String path, String sql, Ending ending) {
    model.ran(
        new QueryRun(
            "",
            Instant.parse("2025-03-01T12:00:00Z"),
            path,
            sql,
            Duration.ofMillis(42),
            false,
            ending));
  }

  private static Specimen specimen(QueriesViewModel model) {
    QueriesView view = new QueriesView(model, new SameThreadJobs());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    QueriesViewModel model = model();
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1100, 420);
    check.passes("queries", () -> specimen(model));
    check.diesWhenDisposed(() -> specimen(model));
  }

  @Test
  void words_arrows_and_enter_open_a_query_and_delete_deletes_one(Ui ui) {
    QueriesViewModel model = model();
    ui.show(1100, 420, () -> specimen(model).root());
    ListView<?> list = ui.node("queries-list", ListView.class);
    ui.robot().clickOn("#queries-words").write("select");
    ui.robot().type(KeyCode.DOWN).type(KeyCode.DOWN);
    ui.settle();
    assertEquals(2, ui.compute(() -> list.getSelectionModel().getSelectedIndex()));
    ui.robot().type(KeyCode.ENTER);
    ui.settle();
    assertEquals(
        "SELECT *\nFROM orders",
        ui.compute(() -> workspace.documents().activeProperty().get().orElseThrow().text()));
    ui.run(list::requestFocus);
    ui.robot().type(KeyCode.DELETE);
    ui.settle();
    assertEquals(2, sessions.queries.list().size());
    assertEquals(1, ui.compute(() -> list.getSelectionModel().getSelectedIndex()));
    ui.robot().clickOn("#queries-clear");
    ui.settle();
    assertTrue(sessions.queries.list().isEmpty());
  }

  @Test
  void scratch_files_are_listed_by_a_click_and_deleted_by_another(Ui ui) {
    QueriesViewModel model = model();
    ui.run(() -> workspace.viewModel().scratches().create("SELECT 1"));
    ui.show(1100, 420, () -> specimen(model).root());
    ui.robot().clickOn("#queries-listed-scratches");
    ui.settle();
    assertEquals(Listed.SCRATCHES, ui.compute(() -> model.listedProperty().get()));
    ListView<?> list = ui.node("queries-list", ListView.class);
    assertEquals(1, ui.compute(() -> list.getItems().size()));
    ui.robot().clickOn("#queries-delete");
    ui.settle();
    assertEquals(0, ui.compute(() -> list.getItems().size()));
  }
}
