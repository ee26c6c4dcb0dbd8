package dev.meshwright.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.replay.ReplaySide;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class ReplayViewTest {

  private static TestWorkspace opened(Ui ui, Sessions sessions) {
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(Samples.ORDER_PATH);
      session.replay().wantedProperty().set(true);
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    ReplayView view =
        new ReplayView(session.replay(), session.replayVersions(), new SameThreadJobs());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = opened(ui, new Sessions());
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("replay", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_no_schema_is_open(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 1000, 420).passes("replay-none", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = opened(ui, new Sessions());
    new ViewCheck(ui, Looks.product(), 800, 420).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_field_is_chosen_and_its_rows_stand_side_by_side(Ui ui) {
    TestWorkspace session = opened(ui, new Sessions());
    ui.show(1200, 420, () -> specimen(session).root());
    assertEquals(
        "40 rows read across main (0123456); 2 cannot be read",
        ui.compute(() -> ui.node("replay-summary", Label.class).getText()));
    ui.robot().clickOn("revenue");
    ui.settle();
    TableView<?> table = ui.node("replay-grid-table", TableView.class);
    List<String> heads =
        ui.compute(() -> table.getColumns().stream().map(TableColumn::getText).toList());
    assertEquals(List.of("#", "row", "revenue (written)", "revenue (read)", "day", "note"), heads);
    assertEquals(1, ui.compute(() -> table.getItems().size()));
    assertTrue(ui.compute(() -> !table.lookupAll(".mark-changed").isEmpty()));
  }

  @Test
  void sides_and_versions_are_chosen_by_click_and_name(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = opened(ui, sessions);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#replay-new");
    ui.settle();
    assertEquals(ReplaySide.NEW_DATA, sessions.replay.asked().getLast().side());
    ui.robot().clickOn("#against-choose").write("v1").type(KeyCode.ENTER);
    ui.settle();
    assertEquals(new Against.Revision("v1.0.0"), sessions.replay.asked().getLast().against());
  }
}
