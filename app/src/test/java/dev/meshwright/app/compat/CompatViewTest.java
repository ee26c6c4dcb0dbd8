package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import org.junit.jupiter.api.Test;

@UiTest
class CompatViewTest {

  private static Session opened(Ui ui) {
    return ui.compute(() -> {
      Session session = new Sessions().session();
      session.documents().show(Samples.ORDER_PATH);
      session.compat().select(Samples.fieldWithoutDefault(Samples.NEW_ORDER));
      return session;
    });
  }

  private static Specimen specimen(Session session) {
    CompatView view = new CompatView(session.compat());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    Session session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("compat", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_empty(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("compat-empty", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    Session session = opened(ui);
    new ViewCheck(ui, Looks.product(), 900, 420).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void the_fix_makes_the_finding_go_away(Ui ui) {
    Session session = opened(ui);
    ui.show(900, 420, () -> specimen(session).root());
    ui.robot().clickOn("#fix-0");
    assertTrue(
        ui.compute(() ->
            session
                .documents()
                .find(Samples.ORDER_PATH)
                .orElseThrow()
                .text()
                .contains("\"default\": \"\"")));
    assertTrue(
        ui.compute(() ->
            session.compat().stateProperty().get() instanceof CompatState.Ready ready
                && ready.matrix().broken(ready.matrix().asked()).isEmpty()));
  }
}
