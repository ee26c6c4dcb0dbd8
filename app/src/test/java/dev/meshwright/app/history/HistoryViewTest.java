package dev.meshwright.app.history;

import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import org.junit.jupiter.api.Test;

@UiTest
class HistoryViewTest {

  private static Specimen specimen(Session session) {
    HistoryView view = new HistoryView(session.history());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 420).passes("history", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 420).diesWhenDisposed(() -> specimen(session));
  }
}
