package dev.meshwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryTests;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@UiTest
class TestsViewTest {

  private static TestWorkspace withTests(Ui ui) {
    return ui.compute(() -> {
      Sessions sessions = new Sessions();
      sessions.files.put(
          MemoryTests.PATH, "paid orders are counted\nrefunds are wrong\nno order, no day\n");
      TestWorkspace session = sessions.session();
      session.panel(TestsPanel.class).model.refresh();
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    TestsView view =
        new TestsView(
            session.panel(TestsPanel.class).model,
            new FileActions(session.managed(), () -> Window.getWindows().getFirst()),
            new SameThreadJobs(),
            problem ->
                session.documents().show(problem.location().file(), problem.location().range()),
            () ->
                session
                    .panel(TestsPanel.class)
                    .model
                    .ask(
                        new TestsViewModel.Asked(
                            PreviewRequest.whole(Samples.SQL_PATH, Samples.SQL),
                            "Usual rows",
                            List.of())));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = withTests(ui);
    ui.run(() -> session.panel(TestsPanel.class).model.runAll());
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("tests", () -> specimen(session));
  }

  @Test
  void without_tests_it_says_what_they_are(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 1000, 360).passes("tests-none", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = withTests(ui);
    new ViewCheck(ui, Looks.product(), 800, 360).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_failure_is_shown_first_and_accepted_by_a_click(Ui ui) {
    TestWorkspace session = withTests(ui);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#tests-run");
    ui.settle();
    assertEquals("3 tests, 2 passed, 1 failed", counts(ui));
    ui.robot().clickOn("#test-accept");
    ui.settle();
    assertEquals("3 tests, 3 passed, 0 failed", counts(ui));
    assertTrue(
        ui.compute(() ->
            session.documents().find(MemoryTests.PATH).orElseThrow().text().contains("right")));
  }

  @Test
  void a_preview_is_kept_as_a_test_which_is_run(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#tests-keep");
    ui.settle();
    ui.robot().write("Refunds count").type(KeyCode.ENTER);
    ui.settle();
    assertEquals(
        "Refunds count\n",
        ui.compute(() -> session.documents().find(MemoryTests.PATH).orElseThrow().text()));
    assertEquals("1 test, 1 passed, 0 failed", counts(ui));
    assertEquals(
        MemoryTests.PATH,
        ui.compute(() -> session.documents().activeProperty().get().orElseThrow().path()));
  }

  @Test
  void a_test_is_not_kept_after_all(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("#tests-keep");
    ui.settle();
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    Node bar = ui.node("tests-keep-bar", Node.class);
    assertFalse(ui.compute(bar::isVisible));
    assertTrue(ui.compute(() -> session.documents().open().isEmpty()));
  }

  @Test
  void the_file_of_a_test_is_deleted_by_key(Ui ui) {
    TestWorkspace session = withTests(ui);
    ui.show(1000, 420, () -> specimen(session).root());
    ui.robot().clickOn("refunds are wrong").type(KeyCode.DELETE);
    ui.settle();
    assertTrue(
        ui.compute(() ->
            session.managed().latestProperty().get().orElseThrow().concerns(MemoryTests.PATH)));
  }

  @Test
  void a_test_may_be_about_a_few_rows_but_not_about_very_many(Ui ui) {
    assertEquals("few\nabout 2 rows\n", kept(ui, "few", 2));
    assertEquals("many\nabout 20 rows\n", kept(ui, "many", 500));
  }

  private static String kept(Ui ui, String name, int rows) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Row row = new Row(List.of(Value.text("one")));
    PreviewRequest preview = PreviewRequest.whole(Samples.SQL_PATH, Samples.SQL);
    ui.run(() ->
        session.panel(TestsPanel.class).model.keep(preview, name, Collections.nCopies(rows, row)));
    return ui.compute(() -> session.documents().find(MemoryTests.PATH).orElseThrow().text());
  }

  private static String counts(Ui ui) {
    return ui.compute(() -> ui.node("tests-counts", Label.class).getText());
  }
}
