package dev.meshwright.app.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class StagingViewTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final StagingViewModel model = workspace.panel(StagingPanel.class).model;

  private Specimen specimen() {
    model.refresh();
    StagingView view = new StagingView(model);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, Looks.product(), 400, 800);
    check.passes("staging", this::specimen);
    check.diesWhenDisposed(this::specimen);
  }

  @Test
  void a_part_is_staged_by_keys_and_committed_by_a_click(Ui ui) {
    ui.show(400, 800, () -> specimen().root());
    ui.run(() -> ui.node("staging-parts", javafx.scene.Node.class).requestFocus());
    ui.robot().type(KeyCode.SPACE);
    ui.settle();
    assertEquals(
        StagedRow.Standing.PART,
        ui.compute(() ->
            ((StagingState.Ready) model.stateProperty().get()).files().getFirst().standing()));
    sessions.gate.breaks = false;
    ui.robot().clickOn("#staging-commit");
    ui.settle();
    assertEquals(List.of("Change order.avsc"), sessions.staging.messages);
  }

  @Test
  void a_question_is_shown_before_a_commit_that_breaks(Ui ui) {
    sessions.gate.breaks = true;
    ui.show(400, 800, () -> specimen().root());
    ui.robot().clickOn("#staging-file").clickOn("#staging-commit");
    ui.settle();
    ui.robot().clickOn("#staging-agree");
    ui.settle();
    assertEquals(1, sessions.staging.messages.size());
  }
}
