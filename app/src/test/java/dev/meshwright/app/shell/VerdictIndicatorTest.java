package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

@UiTest
class VerdictIndicatorTest {

  private static Sessions failing() {
    Sessions sessions = new Sessions();
    sessions.check =
        () -> {
          throw new IllegalStateException("orders/schema/order.avsc could not be checked");
        };
    return sessions;
  }

  private static Specimen specimen(TestWorkspace session) {
    VerdictIndicator sign = new VerdictIndicator(session.verdicts());
    return new Specimen(sign.root(), sign::dispose);
  }

  @Test
  void it_stands_every_look_when_the_check_failed(Ui ui) {
    TestWorkspace session = ui.compute(failing()::session);
    new ViewCheck(ui, Looks.product(), 420, 60).passes("check-failed", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = ui.compute(failing()::session);
    new ViewCheck(ui, Looks.product(), 420, 60).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void the_sign_of_a_failed_check_has_the_color_of_errors(Ui ui) {
    TestWorkspace session = ui.compute(failing()::session);
    ui.run(() -> Looks.product().wear(false, 100));
    ui.show(420, 60, () -> specimen(session).root());
    Button button = ui.node("check-failed", Button.class);
    Text sign = ui.compute(() -> (Text) button.getGraphic());
    Color color = ui.compute(() -> (Color) sign.getFill());
    assertTrue(color.getRed() > 2 * color.getGreen(), color::toString);
  }

  @Test
  void a_failed_check_says_why_and_can_be_tried_again(Ui ui) {
    Sessions sessions = failing();
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(420, 60, () -> specimen(session).root());
    ui.robot().clickOn("#check-failed");
    ui.await(
        "the dialog names the file",
        () ->
            ui.robot()
                .lookup((Label label) -> label.getText().contains("order.avsc"))
                .tryQuery()
                .isPresent());
    sessions.check =
        () -> new CheckState.Judged(Map.of("a.avsc", Mark.HOLDS), List.of(), List.of());
    ui.robot().clickOn("#failure-again");
    assertEquals(Mark.HOLDS, ui.compute(() -> session.verdicts().worst()));
    assertTrue(ui.robot().lookup("#check-failed").tryQuery().isEmpty());
  }

  @Test
  void nothing_to_compare_with_is_no_verdict(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.check = () -> new CheckState.NothingToJudge("No repository.", List.of(), List.of());
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(420, 60, () -> specimen(session).root());
    assertTrue(ui.robot().lookup("Nothing to compare with").tryQuery().isPresent());
  }
}
