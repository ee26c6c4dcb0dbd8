package dev.meshwright.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryColumns;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.explore.RowVersion;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class PreviewViewTest {

  private static TestWorkspace opened(Ui ui) {
    return opened(ui, new Sessions());
  }

  private static TestWorkspace opened(Ui ui, Sessions sessions) {
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(Samples.SQL_PATH);
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    return specimen(session, wanted -> {});
  }

  private static Specimen specimen(TestWorkspace session, Consumer<List<Row>> kept) {
    PreviewDesk desk = session.panel(PreviewPanel.class).inFront();
    PreviewView view =
        new PreviewView(
            desk.model(),
            desk.tools(),
            new SameThreadJobs(),
            new PreviewActions() {
              @Override
              public void jump(Problem problem) {
                session.documents().show(problem.location().file(), problem.location().range());
              }

              @Override
              public Optional<Path> chooseTarget(String name) {
                return Optional.of(Path.of(name));
              }

              @Override
              public void keepAsTest(List<Row> wanted) {
                kept.accept(wanted);
              }
            },
            disposed -> {});
    return new Specimen(view.root(), view::dispose);
  }

  private static void replaceSql(TestWorkspace session, String sql) {
    var document = session.documents().find(Samples.SQL_PATH).orElseThrow();
    document.edit(List.of(TextEdit.replace(new TextRange(0, document.text().length()), sql)));
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1000, 360).passes("preview", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_the_text_does_not_run(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> replaceSql(session, "SELECT broken FROM orders"));
    new ViewCheck(ui, Looks.product(), 1000, 360)
        .passes("preview-rejected", () -> specimen(session));
    // What has no room is scrolled to.
    new ViewCheck(ui, Looks.product(), 640, 150).passes("preview-short", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 800, 360).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void the_place_of_a_problem_is_selected_by_a_click(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> replaceSql(session, "SELECT broken FROM orders"));
    ui.show(1000, 360, () -> specimen(session).root());
    assertInstanceOf(
        PreviewState.Rejected.class, ui.compute(() -> session.preview().stateProperty().get()));
    ui.robot().clickOn("#preview-problem");
    assertEquals(
        new TextRange(7, 13),
        ui.compute(() ->
            session.documents().find(Samples.SQL_PATH).orElseThrow().selectionProperty().get()));
  }

  @Test
  void selected_rows_are_kept_as_a_test_from_their_menu(Ui ui) {
    TestWorkspace session = opened(ui);
    List<Row> kept = new ArrayList<>();
    ui.show(1000, 360, () -> specimen(session, kept::addAll).root());
    TableView<?> table = ui.node("preview-grid-table", TableView.class);
    ui.run(() -> {
      table.getFocusModel().focus(1);
      table.getSelectionModel().clearSelection();
      selectCell(table, 1);
      selectCell(table, 2);
      table.getContextMenu().getItems().stream()
          .filter(item -> "preview-test".equals(item.getId()))
          .findFirst()
          .orElseThrow()
          .fire();
    });
    assertEquals(2, kept.size());
    assertEquals(2, kept.stream().distinct().count());
  }

  private static <R> void selectCell(TableView<R> table, int row) {
    table.getSelectionModel().select(row, table.getVisibleLeafColumn(1));
    table.getFocusModel().focus(row, table.getVisibleLeafColumn(1));
  }

  @Test
  void choosing_a_step_runs_that_step(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> session.preview().stepProperty().set(Optional.of("paid")));
    assertEquals(
        Optional.of("paid"),
        ui.compute(() ->
            session.preview().stateProperty().get() instanceof PreviewState.Ready ready
                ? ready.shown().step()
                : Optional.empty()));
  }

  @Test
  void profiles_a_plan_and_differences_stand_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() ->
        session.panel(PreviewPanel.class).inFront().tools().profile().wantedProperty().set(true));
    new ViewCheck(ui, Looks.product(), 1000, 420)
        .passes("preview-profiles", () -> specimen(session));
    ui.run(() ->
        session.panel(PreviewPanel.class).inFront().tools().sideProperty().set(PreviewSide.PLAN));
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("preview-plan", () -> specimen(session));
    ui.run(() ->
        session
            .panel(PreviewPanel.class)
            .inFront()
            .tools()
            .sideProperty()
            .set(PreviewSide.DIFFERENCES));
    new ViewCheck(ui, Looks.product(), 1000, 420)
        .passes("preview-differences", () -> specimen(session));
  }

  @Test
  void a_filter_is_applied_by_enter_and_its_mistake_is_marked_in_it(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#preview-filter").write("revenue > 3\n");
    ui.settle();
    assertEquals(
        Optional.of("revenue > 3"), ui.compute(() -> sessions.explore.asked().getLast().filter()));
    ui.robot().clickOn("#preview-filter-clear").clickOn("#preview-filter").write("a = wrong\n");
    ui.settle();
    ui.robot().clickOn("#preview-problem");
    ui.settle();
    assertEquals(
        "wrong", ui.compute(() -> ui.node("preview-filter", TextField.class).getSelectedText()));
  }

  @Test
  void parameters_get_values_which_are_used_in_the_run(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.run(() -> replaceSql(session, "SELECT * FROM orders WHERE total > $least"));
    ui.settle();
    ui.robot().clickOn("#parameter-least").write("12.5\n");
    ui.settle();
    assertEquals(
        List.of(new Parameter("least", new Value.Exact(new BigDecimal("12.5")))),
        ui.compute(() -> sessions.preview.asked().getLast().parameters()));
  }

  @Test
  void what_is_selected_in_the_source_is_looked_at_alone(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.run(() -> {
      var document = session.documents().find(Samples.SQL_PATH).orElseThrow();
      int start = document.text().indexOf("SELECT * FROM orders");
      document.selectionProperty().set(new TextRange(start, start + 20));
    });
    ui.robot().clickOn("#preview-selected");
    ui.settle();
    assertEquals(
        "SELECT * FROM orders", ui.compute(() -> sessions.preview.asked().getLast().sql()));
  }

  @Test
  void rows_are_written_to_the_file_that_was_chosen(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#preview-export").clickOn("#preview-export-parquet");
    ui.settle();
    assertEquals(List.of(Path.of("daily.parquet")), ui.compute(() -> sessions.explore.written()));
    assertEquals(
        "500 rows written to daily.parquet",
        ui.compute(() -> ui.node("preview-message", Label.class).getText()));
  }

  @Test
  void differences_are_told_against_the_revision_that_is_named(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#side-differences").clickOn("#against-revision").write("v1.0.0\n");
    ui.settle();
    assertEquals(
        List.of(
            new RowVersion.Earlier(Against.head()),
            new RowVersion.Earlier(new Against.Revision("v1.0.0"))),
        ui.compute(
            () -> sessions.compareRows.asked().stream().map(RowComparison::before).toList()));
  }

  @Test
  void rows_are_matched_by_the_columns_that_are_chosen_or_as_a_whole(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#side-differences").clickOn("#difference-key");
    ui.robot().clickOn("#difference-key-day");
    ui.settle();
    assertEquals(List.of("day"), ui.compute(() -> sessions.compareRows.asked().getLast().key()));
    ui.robot().clickOn("#difference-key").clickOn("#difference-key-whole");
    ui.settle();
    assertEquals(true, ui.compute(() -> sessions.compareRows.asked().getLast().whole()));
  }

  @Test
  void two_earlier_versions_are_compared_with_the_samples_of_then(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#side-differences").clickOn("#difference-later");
    ui.robot().write("v1").type(KeyCode.ENTER);
    ui.robot().clickOn("#difference-samples");
    ui.settle();
    RowComparison last = ui.compute(() -> sessions.compareRows.asked().getLast());
    assertEquals(new RowVersion.Earlier(new Against.Revision("v1.0.0")), last.after());
    assertEquals(true, last.withSamples());
  }

  @Test
  void steps_say_how_many_rows_they_give_and_are_looked_at_by_a_click(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() ->
        session.panel(PreviewPanel.class).inFront().tools().stages().wantedProperty().set(true));
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("preview-stages", () -> specimen(session));
    ui.show(1000, 420, () -> specimen(session).root());
    assertEquals("paid: 480", ui.compute(() -> ui.node("stage-paid", Hyperlink.class).getText()));
    ui.robot().clickOn("#stage-paid");
    ui.settle();
    assertEquals(Optional.of("paid"), ui.compute(() -> session.preview().stepProperty().get()));
    ui.robot().clickOn("#stage-result");
    ui.settle();
    assertEquals(Optional.empty(), ui.compute(() -> session.preview().stepProperty().get()));
  }

  private static <T> void focusFirstCell(TableView<T> table) {
    table.requestFocus();
    table.getFocusModel().focus(0, table.getColumns().get(1));
  }

  @Test
  void a_sample_shows_its_rows_and_can_be_sorted(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.run(() -> session.preview().showSample("orders/samples/orders.csv"));
    ui.show(1000, 420, () -> specimen(session).root());
    ui.run(() -> {
      TableView<?> table = ui.node("preview-grid-table", TableView.class);
      focusFirstCell(table);
    });
    ui.robot().press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    ui.settle();
    assertEquals(1, ui.compute(() -> sessions.explore.asked().getLast().order().size()));
    assertEquals(
        "SELECT * FROM \"orders\"", ui.compute(() -> sessions.preview.asked().getLast().sql()));
  }

  @Test
  void columns_stand_beside_the_fields_of_the_schema_in_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> {
      session
          .panel(PreviewPanel.class)
          .inFront()
          .tools()
          .conformance()
          .schemaProperty()
          .set(Optional.of(Samples.ORDER_PATH));
      session.panel(PreviewPanel.class).inFront().tools().sideProperty().set(PreviewSide.COLUMNS);
    });
    new ViewCheck(ui, Looks.product(), 1000, 420)
        .passes("preview-columns", () -> specimen(session));
    ui.show(1200, 420, () -> specimen(session).root());
    assertEquals(
        "Order: 3 problems", ui.compute(() -> ui.node("columns-words", Label.class).getText()));
  }

  @Test
  void a_column_is_cast_by_its_fix_as_one_edit_that_can_be_undone(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> {
      session
          .panel(PreviewPanel.class)
          .inFront()
          .tools()
          .conformance()
          .schemaProperty()
          .set(Optional.of(Samples.ORDER_PATH));
      session.panel(PreviewPanel.class).inFront().tools().sideProperty().set(PreviewSide.COLUMNS);
    });
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#mapping-fix-revenue-0");
    ui.settle();
    var document = session.documents().find(Samples.SQL_PATH).orElseThrow();
    assertEquals(
        Samples.SQL.replace("sum(total)", "CAST(sum(tot) AS DOUBLE)"), ui.compute(document::text));
    assertEquals(
        "Order: 2 problems", ui.compute(() -> ui.node("columns-words", Label.class).getText()));
  }

  @Test
  void without_a_schema_the_columns_are_listed_with_their_types(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#side-columns");
    ui.settle();
    assertEquals("3 columns", ui.compute(() -> ui.node("columns-words", Label.class).getText()));
  }

  @Test
  void rows_are_not_held_against_a_contract_but_columns_are(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() ->
        session
            .panel(PreviewPanel.class)
            .inFront()
            .tools()
            .conformance()
            .schemaProperty()
            .set(Optional.of(MemoryColumns.CONTRACT)));
    assertEquals(
        false,
        ui.compute(() ->
            session
                .panel(PreviewPanel.class)
                .inFront()
                .tools()
                .conformance()
                .report()
                .wantedProperty()
                .get()));
  }

  @Test
  void how_a_csv_sample_is_read_is_shown_in_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> session.preview().showSample("orders/samples/orders.csv"));
    new ViewCheck(ui, Looks.product(), 1000, 480)
        .passes("preview-dialect", () -> specimen(session));
  }

  @Test
  void a_choice_of_how_csv_is_read_is_written_into_the_file_of_samples(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.run(() -> session.panel(PreviewPanel.class).showSample("orders/samples/orders.csv"));
    ui.show(1200, 420, () -> specimen(session).root());
    int before = ui.compute(() -> sessions.preview.asked().size());
    ui.robot().clickOn("#dialect-header").clickOn("no");
    ui.settle();
    assertTrue(ui.compute(() -> sessions.preview.asked().size() > before));
    assertEquals(
        Optional.of(RowsPage.tab("orders/samples/orders.csv")),
        ui.compute(() -> session.tabs().layout().front()));
    assertEquals(
        """
        samples:
          - path: orders/samples/orders.csv
            csv: {delimiter: ";", header: false}
        """,
        sessions.files.get(SampleSettings.FILE));
  }

  @Test
  void columns_that_differ_from_the_schema_are_told_over_the_rows_of_a_sample(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> {
      session.preview().showSample("orders/samples/orders.csv");
      session
          .panel(PreviewPanel.class)
          .inFront()
          .tools()
          .conformance()
          .schemaProperty()
          .set(Optional.of(Samples.ORDER_PATH));
    });
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#preview-misfits");
    ui.settle();
    assertEquals(
        PreviewSide.COLUMNS,
        ui.compute(() -> session.panel(PreviewPanel.class).inFront().tools().sideProperty().get()));
  }

  @Test
  void the_encoding_of_a_csv_sample_that_cannot_be_read_is_chosen_over_the_reason(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.run(() -> session.preview().showSample("orders/samples/unreadable.csv"));
    ui.show(1200, 420, () -> specimen(session).root());
    assertInstanceOf(
        PreviewState.Rejected.class, ui.compute(() -> session.preview().stateProperty().get()));
    assertEquals(true, ui.compute(() -> ui.node("dialect-bar", FlowPane.class).isVisible()));
    assertTrue(ui.compute(() -> texts(ui).contains("The sample cannot be read")));
    ui.robot().clickOn("#dialect-encoding").clickOn("windows-1252");
    ui.settle();
    assertEquals(
        """
        samples:
          - path: orders/samples/unreadable.csv
            csv: {delimiter: ";", encoding: windows-1252}
        """,
        sessions.files.get(SampleSettings.FILE));
  }

  private static List<String> texts(Ui ui) {
    return ui.node("dialect-bar", FlowPane.class).getScene().getRoot().lookupAll(".label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  @Test
  void a_transformation_has_no_dialect(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    assertEquals(false, ui.compute(() -> ui.node("dialect-bar", FlowPane.class).isVisible()));
  }

  @Test
  void cells_that_do_not_fit_the_schema_are_marked_counted_and_visited(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() ->
        session
            .panel(PreviewPanel.class)
            .inFront()
            .tools()
            .conformance()
            .schemaProperty()
            .set(Optional.of(Samples.ORDER_PATH)));
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("preview-fits", () -> specimen(session));
    ui.show(1000, 420, () -> specimen(session).root());
    assertEquals(
        "2 of 500 rows do not fit",
        ui.compute(() -> ui.node("preview-fits", Label.class).getText()));
    ui.robot().clickOn("#preview-next-failing").clickOn("#preview-next-failing");
    ui.settle();
    TableView<?> table = ui.node("preview-grid-table", TableView.class);
    assertEquals(3, ui.compute(() -> table.getFocusModel().getFocusedCell().getRow()));
    ui.robot().clickOn("#preview-reason");
    ui.settle();
    assertEquals(0, ui.compute(() -> table.getFocusModel().getFocusedCell().getRow()));
  }

  @Test
  void a_view_that_is_gone_is_asked_for_nothing(Ui ui) {
    TestWorkspace session = opened(ui);
    PreviewDesk desk = ui.compute(() -> session.panel(PreviewPanel.class).inFront());
    PreviewView first = ui.compute(desk::makeView);
    PreviewView second = ui.compute(desk::makeView);
    assertEquals(Optional.empty(), ui.compute(second::window), "it is not on the screen");
    ui.run(second::dispose);
    assertEquals(Optional.of(first), ui.compute(desk::view));
    Stage stage = ui.show(1000, 360, first::root);
    assertEquals(Optional.of(stage), ui.compute(first::window));
    ui.run(first::dispose);
    assertEquals(Optional.empty(), ui.compute(desk::view));
  }
}
