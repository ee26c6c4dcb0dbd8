package dev.meshwright.app.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.git.Branch;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class BranchesViewTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final BranchesViewModel model = workspace.panel(BranchesPanel.class).model;

  private Specimen specimen() {
    model.refresh();
    BranchesView view = new BranchesView(model, TestWorkspace.bringingNothing(), List.of());
    return new Specimen(view.root(), view::dispose);
  }

  private String current(Ui ui) {
    return ui.compute(() -> model.current().map(Branch::name).orElse(""));
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, Looks.product(), 360, 520);
    check.passes("branches", this::specimen);
    check.diesWhenDisposed(this::specimen);
  }

  @Test
  void it_stands_every_look_with_a_question_and_a_name(Ui ui) {
    ui.run(() -> {
      model.refresh();
      model.startNew(model.current());
    });
    ui.show(360, 620, () -> specimen().root());
    ui.run(() -> {
      BranchesState.Ready ready = (BranchesState.Ready) model.stateProperty().get();
      model.delete(ready.branches().get(1));
      model.startRename(ready.branches().get(2));
      model.delete(ready.branches().get(1));
    });
    new ViewCheck(ui, Looks.product(), 360, 620).passes("branches-note", this::specimen);
  }

  @Test
  void words_and_enter_switch(Ui ui) {
    ui.show(360, 520, () -> specimen().root());
    ui.robot().clickOn("#branches-words").write("chan").type(KeyCode.ENTER);
    ui.settle();
    assertEquals("add-channel", current(ui));
  }

  @Test
  void words_and_enter_merge_when_a_branch_to_merge_was_asked_for(Ui ui) {
    List<String> done = new ArrayList<>();
    Bringing bringing =
        new Bringing() {
          @Override
          public void merge(Branch branch) {
            done.add("merge " + branch.name());
          }

          @Override
          public void rebase(Branch onto) {
            done.add("rebase " + onto.name());
          }
        };
    ui.run(model::refresh);
    String before = current(ui);
    BranchesView view = ui.compute(() -> new BranchesView(model, bringing, List.of()));
    ui.show(360, 520, view::root);
    ui.run(() -> view.choose(Choosing.MERGE));
    ui.settle();
    ui.robot().write("chan").type(KeyCode.ENTER);
    assertEquals(List.of("merge add-channel"), done);
    assertEquals(before, current(ui));
    ui.run(() -> view.choose(Choosing.REBASE));
    ui.settle();
    ui.robot().type(KeyCode.ENTER);
    assertEquals(List.of("merge add-channel", "rebase add-channel"), done);
    ui.robot().clickOn("#branches-words").type(KeyCode.ENTER);
    ui.settle();
    assertEquals("add-channel", current(ui));
  }

  @Test
  void a_branch_is_made_and_deleted_by_clicks_and_keys(Ui ui) {
    ui.show(360, 520, () -> specimen().root());
    ui.robot().clickOn("#branches-new").write("topic").type(KeyCode.ENTER);
    ui.settle();
    assertEquals("topic", current(ui));
    assertFalse(ui.compute(() -> ui.node("branches-naming", javafx.scene.Node.class).isVisible()));
    ui.robot().clickOn("add-channel").clickOn("#branches-delete");
    ui.settle();
    assertTrue(ui.robot().lookup("#branches-delete-losing").tryQuery().isPresent());
    ui.robot().clickOn("#branches-dismiss");
    ui.settle();
    assertTrue(ui.robot().lookup("add-channel").tryQuery().isPresent());
  }
}
