package dev.meshwright.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class EditorsViewTest {

  private final Sessions sessions = new Sessions();

  private TestWorkspace opened(Ui ui) {
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(Samples.SQL_PATH);
      session.documents().show(Samples.ORDER_PATH);
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    EditorsView view = view(session);
    return new Specimen(view.root(), view::dispose);
  }

  private static EditorsView view(TestWorkspace session) {
    EditorsViewModel model = session.editors();
    return new EditorsView(model, new TabActions(model::close, path -> {}, () -> {}));
  }

  private static Document order(TestWorkspace session) {
    return session.documents().find(Samples.ORDER_PATH).orElseThrow();
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("editors", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_with_nothing_open(Ui ui) {
    TestWorkspace session = ui.compute(sessions::session);
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("editors-empty", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 900, 420).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_file_changed_by_others_while_edited_asks_and_keeps_mine(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.run(() -> order(session).edit(List.of(TextEdit.insert(0, " "))));
    sessions.files.put(Samples.ORDER_PATH, "{}");
    ui.run(session::changedOutside);
    ui.settle();
    ui.robot().clickOn("#outside-keep");
    assertTrue(ui.compute(() -> order(session).isUnsaved()));
    ui.run(() -> session.saving().save(order(session)));
    assertEquals(" " + Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void a_file_changed_by_others_is_never_overwritten_silently(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> order(session).edit(List.of(TextEdit.insert(0, " "))));
    sessions.files.put(Samples.ORDER_PATH, "{}");
    ui.run(() -> session.saving().save(order(session)));
    assertEquals("{}", sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void an_unedited_file_changed_by_others_is_read_again(Ui ui) {
    TestWorkspace session = opened(ui);
    sessions.files.put(Samples.ORDER_PATH, "{}");
    ui.run(session::changedOutside);
    assertEquals("{}", ui.compute(() -> order(session).text()));
    assertFalse(ui.compute(() -> order(session).isUnsaved()));
  }

  @Test
  void tables_are_offered_while_a_transformation_is_typed(Ui ui) {
    TestWorkspace session =
        ui.compute(() -> {
          TestWorkspace opened = sessions.session();
          opened.documents().show(Samples.SQL_PATH);
          return opened;
        });
    EditorsView view = ui.compute(() -> view(session));
    ui.show(1200, 420, view::root);
    ui.run(() -> {
      Document sql = session.documents().find(Samples.SQL_PATH).orElseThrow();
      sql.edit(
          List.of(TextEdit.replace(new TextRange(0, sql.text().length()), "SELECT * FROM ord")));
      sql.reveal(TextRange.at(17));
    });
    ui.settle();
    ui.run(view::focusSource);
    ui.settle();
    ui.robot().press(KeyCode.END).release(KeyCode.END).write("e");
    ui.settle();
    ui.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
    ui.settle();
    assertEquals(
        "SELECT * FROM orders",
        ui.compute(() -> session.documents().find(Samples.SQL_PATH).orElseThrow().text()));
  }

  @Test
  void a_query_is_laid_out_and_one_undo_takes_that_back(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Command format =
        ui.compute(() ->
            session.panel(EditorsPanel.class).commands().stream()
                .filter(command -> command.id().equals("editor-format"))
                .findFirst()
                .orElseThrow());
    assertFalse(ui.compute(() -> format.possible().getAsBoolean()));
    ui.run(() -> {
      session.documents().show(Samples.SQL_PATH);
      Document sql = session.documents().find(Samples.SQL_PATH).orElseThrow();
      sql.edit(
          List.of(
              TextEdit.replace(
                  new TextRange(0, sql.text().length()), "select 1 from orders where id = 2")));
      format.run();
    });
    Document sql = ui.compute(() -> session.documents().find(Samples.SQL_PATH).orElseThrow());
    assertEquals("SELECT 1\nFROM orders\nWHERE id = 2", ui.compute(sql::text));
    ui.run(() -> sql.buffer().undo());
    assertEquals("select 1 from orders where id = 2", ui.compute(sql::text));
  }

  @Test
  void what_is_half_typed_stays_and_the_place_of_the_fault_is_told(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session = ui.compute(sessions::session);
    ui.run(() -> {
      session.documents().show(Samples.ORDER_PATH);
      Document order = session.documents().find(Samples.ORDER_PATH).orElseThrow();
      order.edit(
          List.of(TextEdit.replace(new TextRange(0, order.text().length()), "{\n\"type\":\n}")));
      session.editors().activeProperty().get().orElseThrow().assist().format().run();
    });
    assertEquals(
        "{\n\"type\":\n}",
        ui.compute(() -> session.documents().find(Samples.ORDER_PATH).orElseThrow().text()));
    Notice told = ui.compute(() -> sessions.notices.getLast());
    assertEquals(
        3, assertInstanceOf(Notice.InFile.class, told).problem().location().start().line());
  }

  @Test
  void commands_on_the_source_bring_it_to_the_front(Ui ui) {
    TestWorkspace session = opened(ui);
    TabId sides = new TabId("sides", Samples.ORDER_PATH);
    EditorsView view = ui.compute(() -> view(session));
    ui.show(1200, 420, view::root);
    ui.run(() -> session.tabs().open(sides));
    ui.settle();
    ui.run(() -> view.perform(EditorAction.FIND));
    ui.settle();
    assertEquals(
        Optional.of(FilePage.tab(Samples.ORDER_PATH)),
        ui.compute(() -> session.tabs().layout().front()));
    assertTrue(ui.robot().lookup(".find-bar").tryQuery().isPresent());
  }
}
