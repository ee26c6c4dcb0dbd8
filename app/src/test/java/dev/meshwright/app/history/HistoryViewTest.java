package dev.meshwright.app.history;

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
import java.util.Optional;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.Test;

@UiTest
class HistoryViewTest {

  private static Specimen specimen(TestWorkspace session) {
    HistoryView view =
        new HistoryView(
            session.history(), session.panel(HistoryPanel.class).commit, new SameThreadJobs());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.run(() ->
        session.panel(HistoryPanel.class).commit.choose(Optional.of(Samples.commits().getFirst())));
    new ViewCheck(ui, Looks.product(), 360, 520).passes("history", () -> specimen(session));
  }

  @Test
  void a_commit_lists_its_files_in_words_and_shows_one_before_and_after(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(420, 620, () -> specimen(session).root());
    ui.robot().clickOn(Samples.commits().getFirst().subject());
    assertTrue(ui.robot().lookup("One file changed").tryQuery().isPresent());
    ui.robot().clickOn(Samples.ORDER_PATH);
    SplitPane sides = ui.node("revision-split", SplitPane.class);
    assertEquals(2, ui.compute(() -> sides.getItems().size()));
  }

  @Test
  void the_history_can_be_narrowed_to_a_file_and_widened_again(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(420, 620, () -> specimen(session).root());
    ui.run(() -> session.history().pathProperty().set(Optional.of(Samples.ORDER_PATH)));
    ui.settle();
    assertTrue(ui.robot().lookup(Samples.ORDER_PATH).tryQuery().isPresent());
    assertTrue(
        ui.robot()
            .lookup("The documentation of total says what it is counted in.")
            .tryQuery()
            .isPresent());
    ui.robot().clickOn("#history-field").write("Order.channel");
    assertTrue(ui.robot().lookup("No commit touched this").tryQuery().isPresent());
    ui.robot().clickOn("#history-all");
    assertEquals(Optional.empty(), ui.compute(() -> session.history().pathProperty().get()));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 420).diesWhenDisposed(() -> specimen(session));
  }
}
