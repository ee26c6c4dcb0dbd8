package dev.meshwright.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.jobs.SameThreadJobs;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@UiTest
class PreviewViewTest {

  private static Session opened(Ui ui) {
    return ui.compute(() -> {
      Session session = new Sessions().session();
      session.documents().show(Samples.SQL_PATH);
      return session;
    });
  }

  private static Specimen specimen(Session session) {
    PreviewView view =
        new PreviewView(
            session.preview(),
            new SameThreadJobs(),
            problem ->
                session.documents().show(problem.location().file(), problem.location().range()));
    return new Specimen(view.root(), view::dispose);
  }

  private static void replaceSql(Session session, String sql) {
    var document = session.documents().find(Samples.SQL_PATH).orElseThrow();
    document.edit(List.of(TextEdit.replace(new TextRange(0, document.text().length()), sql)));
  }

  @Test
  void it_stands_every_look(Ui ui) {
    Session session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1000, 360).passes("preview", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_the_text_does_not_run(Ui ui) {
    Session session = opened(ui);
    ui.run(() -> replaceSql(session, "SELECT broken FROM orders"));
    new ViewCheck(ui, Looks.product(), 1000, 360)
        .passes("preview-rejected", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    Session session = opened(ui);
    new ViewCheck(ui, Looks.product(), 800, 360).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void the_place_of_a_problem_is_selected_by_a_click(Ui ui) {
    Session session = opened(ui);
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
  void choosing_a_step_runs_that_step(Ui ui) {
    Session session = opened(ui);
    ui.run(() -> session.preview().stepProperty().set(Optional.of("paid")));
    assertEquals(
        Optional.of("paid"),
        ui.compute(() ->
            session.preview().stateProperty().get() instanceof PreviewState.Ready ready
                ? ready.shown().step()
                : Optional.empty()));
  }
}
