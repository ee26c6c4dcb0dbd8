package dev.meshwright.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextEdit;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class ChangesViewTest {

  private static Specimen specimen(TestWorkspace session) {
    ChangesView view =
        new ChangesView(
            session.changes(),
            session.documents(),
            session.saving()::save,
            new ChangedFileActions(
                session.documents()::show,
                path -> session.tabs().open(new TabId("changed", path)),
                path -> true,
                new ChangedFileTools(
                    path -> {}, path -> {}, paths -> {}, paths -> {}, path -> {}, path -> {})));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 560).passes("changes", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 560).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_changed_file_is_shown_before_and_after(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().clickOn((Button button) -> ("compare-" + Samples.ORDER_PATH).equals(button.getId()));
    assertEquals("order.avsc: last commit and working copy", frontTitle(ui, session));
  }

  @Test
  void amending_shows_the_form_where_nothing_has_changed(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.gate.breaks = false;
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(360, 560, () -> specimen(session).root());
    ui.run(() -> session.changes().flow().commit());
    assertFalse(ui.robot().lookup("#commit-message").tryQuery().isPresent());
    ui.run(() -> session.changes().flow().message().amendProperty().set(true));
    assertTrue(ui.robot().lookup("#commit-message").tryQuery().isPresent());
  }

  private static String frontTitle(Ui ui, TestWorkspace session) {
    return ui.compute(() -> session.tabs().frontProperty().get().orElseThrow().title());
  }

  @Test
  void a_double_click_beside_the_name_shows_it_too(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().doubleClickOn((VBox row) -> row.getStyleClass().contains("change-row"));
    assertEquals("order.avsc: last commit and working copy", frontTitle(ui, session));
  }

  @Test
  void edits_that_are_not_saved_are_said_to_be_in_no_commit_and_can_be_saved(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.run(() -> {
      session.documents().show(Samples.ORDER_PATH);
      session
          .documents()
          .find(Samples.ORDER_PATH)
          .orElseThrow()
          .edit(List.of(TextEdit.insert(0, " ")));
    });
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().clickOn("#unsaved-save-all");
    assertEquals(List.of(), ui.compute(() -> session.documents().unsaved()));
    assertFalse(ui.compute(() -> ui.node("unsaved-note", VBox.class).isVisible()));
  }

  @Test
  void committing_by_a_click_puts_the_commit_into_the_history(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = ui.compute(sessions::session);
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().clickOn("#commit");
    ui.settle();
    ui.robot().clickOn("#commit-agree");
    ui.settle();
    assertInstanceOf(
        ChangesState.Clean.class, ui.compute(() -> session.changes().stateProperty().get()));
    assertEquals(
        "Change order.avsc",
        ui.compute(
            () -> sessions.commits.log(Optional.empty(), 1, Progress.none()).getFirst().subject()));
  }

  @Test
  void files_are_found_by_their_path_and_ticked_all_at_once(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(360, 560, () -> specimen(session).root());
    ui.robot().clickOn("#changes-all");
    ui.settle();
    assertEquals(
        Set.of(Samples.ORDER_PATH), ui.compute(() -> Set.copyOf(session.changes().leftOut())));
    ui.robot().clickOn("#changes-all").clickOn("#changes-search").write("nothing");
    ui.settle();
    assertEquals(Set.of(), ui.compute(() -> Set.copyOf(session.changes().leftOut())));
    assertEquals(
        1,
        ui.compute(() ->
            ((VBox) ui.node("changes-scroll", ScrollPane.class).getContent())
                .getChildren()
                .size()));
  }
}
