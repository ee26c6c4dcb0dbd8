package dev.meshwright.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@UiTest
class ChangesViewTest {

  private static Specimen specimen(Session session) {
    ChangesView view = new ChangesView(session.changes(), path -> {});
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 560).passes("changes", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 560).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void committing_by_a_click_puts_the_commit_into_the_history(Ui ui) {
    Sessions sessions = new Sessions();
    Session session = ui.compute(sessions::session);
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().clickOn("#commit");
    assertInstanceOf(
        ChangesState.Clean.class, ui.compute(() -> session.changes().stateProperty().get()));
    assertEquals(
        "Add the channel of an order",
        ui.compute(
            () -> sessions.commits.log(Optional.empty(), 1, Progress.none()).getFirst().subject()));
  }
}
