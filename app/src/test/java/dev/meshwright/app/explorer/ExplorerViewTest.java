package dev.meshwright.app.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class ExplorerViewTest {

  private static Specimen specimen(Session session) {
    ExplorerView view = new ExplorerView(session.explorer());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 320, 520).passes("explorer", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 320, 520).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void typing_a_name_and_enter_opens_the_file(Ui ui) {
    Session session = ui.compute(() -> new Sessions().session());
    ui.show(320, 520, () -> specimen(session).root());
    ui.robot().clickOn("#explorer-filter").write("schema/order").clickOn("order.avsc");
    ui.robot().type(KeyCode.ENTER);
    assertEquals(
        Samples.ORDER_PATH,
        ui.compute(() -> session.documents().activeProperty().get().orElseThrow().path()));
  }
}
