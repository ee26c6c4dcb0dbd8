package dev.meshwright.app.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
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
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class ExplorerViewTest {

  private static Specimen specimen(TestWorkspace session) {
    ExplorerPanel panel = session.panel(ExplorerPanel.class);
    ExplorerView view = new ExplorerView(panel.model, panel.actions);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 320, 520).passes("explorer", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 320, 520).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_change_of_the_workspace_leaves_rows_selection_and_expansion_alone(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(320, 520, () -> specimen(session).root());
    TreeView<?> tree = ui.node("explorer-tree", TreeView.class);
    ui.robot().clickOn("order.avsc");
    TreeItem<?> product = ui.compute(() -> tree.getRoot().getChildren().getLast());
    ui.run(() -> product.setExpanded(false));
    TreeItem<?> selected = ui.compute(() -> tree.getSelectionModel().getSelectedItem());
    List<TreeItem<?>> rows = ui.compute(() -> List.copyOf(tree.getRoot().getChildren()));
    sessions.check =
        () -> new CheckState.Judged(Map.of(Samples.ORDER_PATH, Mark.HOLDS), List.of(), List.of());
    ui.run(() -> session.verdicts().refresh());
    assertEquals(rows, ui.compute(() -> List.copyOf(tree.getRoot().getChildren())));
    assertSame(selected, ui.compute(() -> tree.getSelectionModel().getSelectedItem()));
    assertEquals(
        Mark.HOLDS,
        ui.compute(() -> ((ExplorerItem) Objects.requireNonNull(selected.getValue())).mark()));
    assertFalse(ui.compute(product::isExpanded));
  }

  @Test
  void the_menu_of_a_file_leads_to_its_history(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(320, 520, () -> specimen(session).root());
    ui.robot().rightClickOn("order.avsc");
    ui.robot().clickOn("Show history");
    assertEquals(
        Optional.of(Samples.ORDER_PATH), ui.compute(() -> session.history().pathProperty().get()));
  }

  @Test
  void a_filter_that_nothing_matches_offers_to_show_all_again(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(320, 520, () -> specimen(session).root());
    ui.robot().clickOn("#explorer-filter").write("nosuchfile").clickOn("#explorer-show-all");
    assertEquals(
        "", ui.compute(() -> session.panel(ExplorerPanel.class).model.filterProperty().get()));
    assertFalse(ui.compute(() -> ui.robot().lookup("order.avsc").queryAll().isEmpty()));
  }

  @Test
  void typing_a_name_and_enter_opens_the_file(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(320, 520, () -> specimen(session).root());
    ui.robot().clickOn("#explorer-filter").write("schema/order").clickOn("order.avsc");
    ui.robot().type(KeyCode.ENTER);
    assertEquals(
        Samples.ORDER_PATH,
        ui.compute(() -> session.documents().activeProperty().get().orElseThrow().path()));
  }
}
