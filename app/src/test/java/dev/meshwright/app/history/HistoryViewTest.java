package dev.meshwright.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryInspect;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class HistoryViewTest {

  private static Specimen specimen(TestWorkspace session) {
    HistoryView view =
        new HistoryView(
            HistoryView.Place.PANEL,
            session.history(),
            session.panel(HistoryPanel.class).commit,
            new RevisionDiffs(new MemoryInspect(), session.tabs(), new SameThreadJobs()),
            path -> session.tabs().open(HistoryPage.tab(path)));
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
    assertEquals(
        "order.avsc in " + Samples.commits().getFirst().shortId(),
        ui.compute(() -> session.tabs().frontProperty().get().orElseThrow().title()));
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
  void the_history_of_a_file_stands_in_a_tab_of_its_own(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(420, 620, () -> specimen(session).root());
    ui.run(() -> session.history().pathProperty().set(Optional.of(Samples.ORDER_PATH)));
    ui.settle();
    ui.robot().clickOn("#history-tab");
    TabPage page = ui.compute(() -> session.tabs().frontProperty().get().orElseThrow());
    assertEquals("order.avsc: history", page.title());
    ui.run(() -> session.history().pathProperty().set(Optional.empty()));
    new ViewCheck(ui, Looks.product(), 1000, 520)
        .passes(
            "history-tab",
            () -> {
              PageView view = page.view();
              return new Specimen(view.root(), view::dispose);
            });
  }

  @Test
  void who_last_changed_each_field_stands_in_a_tab(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    TabPage page =
        ui.compute(() -> {
          session.tabs().open(new TabId("last-changes", Samples.ORDER_PATH));
          TabPage front = session.tabs().frontProperty().get().orElseThrow();
          front.seen(true);
          return front;
        });
    assertEquals("order.avsc: last changes", page.title());
    new ViewCheck(ui, Looks.product(), 700, 420)
        .passes(
            "last-changes",
            () -> {
              PageView view = page.view();
              return new Specimen(view.root(), view::dispose);
            });
  }

  @Test
  void several_commits_are_picked_and_compared_at_once(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    List<String> done = new ArrayList<>();
    CommitMenu.Actions actions =
        new CommitMenu.Actions(
            id -> done.add("now " + id),
            (from, to) -> done.add("compare " + from + " " + to),
            id -> done.add("open " + id),
            ids -> done.add("pick " + ids),
            ids -> done.add("revert " + ids));
    HistoryView view =
        ui.compute(() -> {
          HistoryView made =
              new HistoryView(
                  HistoryView.Place.PANEL,
                  session.history(),
                  session.panel(HistoryPanel.class).commit,
                  new RevisionDiffs(new MemoryInspect(), session.tabs(), new SameThreadJobs()),
                  path -> {});
          made.menu(actions);
          return made;
        });
    ui.show(420, 620, view::root);
    ui.robot().clickOn(Samples.commits().getFirst().subject());
    ui.robot().press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    String newest = Samples.commits().get(0).id();
    String older = Samples.commits().get(1).id();
    assertEquals(List.of(newest, older), ui.compute(view::chosen));
    for (String way : List.of("#commit-compare-two", "#commit-pick", "#commit-revert")) {
      ui.robot().rightClickOn(Samples.commits().getFirst().subject()).clickOn(way);
    }
    assertEquals(
        List.of(
            "compare " + older + " " + newest,
            "pick [" + older + ", " + newest + "]",
            "revert [" + newest + ", " + older + "]"),
        done);
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 420).diesWhenDisposed(() -> specimen(session));
  }
}
