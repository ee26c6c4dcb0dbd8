package dev.meshwright.app.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class ProblemsViewTest {

  private static TestWorkspace broken(Ui ui) {
    return ui.compute(() -> {
      TestWorkspace session = new Sessions().session();
      session.documents().show(Samples.ORDER_PATH);
      var document = session.documents().find(Samples.ORDER_PATH).orElseThrow();
      int at = document.text().indexOf("\"double\"");
      document.edit(List.of(TextEdit.replace(new TextRange(at, at + 8), "\"duoble\"")));
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    ProblemsView view = new ProblemsView(session.documents(), session.verdicts());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = broken(ui);
    new ViewCheck(ui, Looks.product(), 900, 240).passes("problems", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_empty(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 900, 240).passes("problems-empty", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = broken(ui);
    new ViewCheck(ui, Looks.product(), 900, 240).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_problem_of_a_file_that_is_not_open_leads_to_it(Ui ui) {
    Sessions sessions = new Sessions();
    Location place = Location.of(Samples.SQL_PATH, LineIndex.of(Samples.SQL), new TextRange(0, 4));
    Problem problem = Problem.error("some-rule", place, "Something is wrong here.", "");
    sessions.check = () -> new CheckState.Judged(Map.of(), List.of(problem), List.of());
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(900, 240, () -> specimen(session).root());
    ui.robot().clickOn("Something is wrong here.");
    assertEquals(
        Samples.SQL_PATH,
        ui.compute(() -> session.documents().activeProperty().get().orElseThrow().path()));
  }

  @Test
  void what_is_wrong_between_files_is_shown_of_open_ones(Ui ui) {
    Sessions sessions = new Sessions();
    Location here = Location.of(Samples.SQL_PATH, LineIndex.of(Samples.SQL), new TextRange(0, 4));
    Location closed = Location.startOf("closed.proto");
    sessions.check =
        () ->
            new CheckState.Judged(
                Map.of(),
                List.of(),
                List.of(
                    Problem.error("some-rule", here, "The two files do not agree.", ""),
                    Problem.error("some-rule", closed, "Nobody has opened this.", "")));
    TestWorkspace session = ui.compute(sessions::session);
    ui.run(() -> session.documents().show(Samples.SQL_PATH));
    ui.show(900, 240, () -> specimen(session).root());
    assertTrue(ui.robot().lookup("The two files do not agree.").tryQuery().isPresent());
    assertFalse(ui.robot().lookup("Nobody has opened this.").tryQuery().isPresent());
  }

  @Test
  void nothing_is_said_to_be_well_before_the_check_has_ended(Ui ui) {
    Map<CheckState, String> words =
        Map.of(
            new CheckState.Checking(), "Checking",
            new CheckState.Failed(new IllegalStateException("disk")), "The check failed",
            new CheckState.Judged(Map.of(), List.of(), List.of()), "No problems");
    words.forEach((state, said) -> {
      Sessions sessions = new Sessions();
      sessions.check = () -> state;
      TestWorkspace session = ui.compute(sessions::session);
      Stage stage = ui.show(900, 240, () -> specimen(session).root());
      assertTrue(ui.robot().lookup(said).tryQuery().isPresent(), said);
      ui.run(stage::close);
    });
  }

  @Test
  void a_problem_is_found_while_typing(Ui ui) {
    TestWorkspace session = broken(ui);
    assertFalse(
        ui.compute(() ->
            session
                .documents()
                .find(Samples.ORDER_PATH)
                .orElseThrow()
                .problemsProperty()
                .get()
                .isEmpty()));
  }
}
