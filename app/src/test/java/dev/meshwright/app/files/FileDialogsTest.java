package dev.meshwright.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.explorer.ExplorerPanel;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The explorer and the questions it asks, by clicks and keys. The keys of the headless platform go
/// to the window under the mouse.
@UiTest
class FileDialogsTest {

  private final Sessions sessions = new Sessions();
  private TestWorkspace session;

  @BeforeEach
  void show(Ui ui) {
    ui.run(() -> Looks.product().wear(false, 100));
    session = ui.compute(sessions::session);
    ui.show(360, 560, () -> session.panel(ExplorerPanel.class).view().root());
  }

  private static boolean isDisabled(Ui ui, String id) {
    Node node = ui.node(id, Node.class);
    return ui.compute(node::isDisabled);
  }

  private static String text(Ui ui, String id) {
    TextField field = ui.node(id, TextField.class);
    return ui.compute(field::getText);
  }

  private void press(Ui ui, KeyCode... keys) {
    ui.robot().press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      ui.robot().release(keys[i]);
    }
    ui.settle();
  }

  /// What the window does on a key. A question waits for its answer.
  private void run(Ui ui, String command) {
    Platform.runLater(() ->
        session.panel(ExplorerPanel.class).commands().stream()
            .filter(each -> each.id().equals(command))
            .forEach(Command::run));
    ui.settle();
  }

  @Test
  void renaming_asks_and_selects_the_name_without_its_ending(Ui ui) {
    ui.robot().clickOn("order.avsc");
    run(ui, "file-rename");
    assertTrue(isDisabled(ui, "rename-file-ok"));
    ui.robot().moveTo("#rename-file-name").write("purchase");
    assertEquals("purchase.avsc", text(ui, "rename-file-name"));
    ui.robot().type(KeyCode.ENTER);
    ui.settle();
    assertEquals(Samples.NEW_ORDER, sessions.files.get("orders/schema/purchase.avsc"));
  }

  @Test
  void a_name_that_cannot_be_is_told_while_it_is_typed(Ui ui) {
    ui.robot().clickOn("order.avsc");
    run(ui, "file-rename");
    ui.robot().moveTo("#rename-file-name").write("a:b");
    ui.settle();
    Label problem = ui.node("rename-file-problem", Label.class);
    assertTrue(ui.compute(problem::getText).contains(":"));
    assertTrue(isDisabled(ui, "rename-file-ok"));
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void a_new_file_of_another_kind_gets_its_ending(Ui ui) {
    ui.robot().rightClickOn("order.avsc");
    ui.settle();
    ui.robot().clickOn("New file…");
    ui.settle();
    assertEquals("record.avsc", text(ui, "new-file-name"));
    assertEquals("orders/schema", text(ui, "new-file-folder-text"));
    ui.robot().moveTo("#new-file-name").write("refund");
    ui.robot().clickOn("#new-file-kind").clickOn("Protobuf message");
    ui.settle();
    assertEquals("refund.proto", text(ui, "new-file-name"));
    ui.robot().clickOn("#new-file-ok");
    ui.settle();
    assertTrue(sessions.files.get("orders/schema/refund.proto").contains("message Refund"));
    assertEquals(
        Optional.of("orders/schema/refund.proto"),
        ui.compute(() -> session.documents().activeProperty().get().map(file -> file.path())));
  }

  @Test
  void several_files_are_deleted_by_key_and_listed_to_be_put_back(Ui ui) {
    ui.robot().clickOn("order.avsc");
    press(ui, KeyCode.SHIFT, KeyCode.DOWN);
    press(ui, KeyCode.SHIFT, KeyCode.DOWN);
    run(ui, "file-delete");
    assertEquals("", sessions.files.get(Samples.ORDER_PATH));
    assertEquals("", sessions.files.get(Samples.SQL_PATH));
    ui.robot().rightClickOn("orders.csv");
    ui.settle();
    ui.robot().clickOn("Deleted and discarded…");
    ui.settle();
    ui.robot().clickOn("#removed-restore");
    ui.settle();
    ui.robot().clickOn("#removed-close");
    ui.settle();
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
    assertEquals(Samples.SQL, sessions.files.get(Samples.SQL_PATH));
  }

  @Test
  void a_file_is_moved_to_another_folder(Ui ui) {
    ui.robot().clickOn("daily.sql").rightClickOn("daily.sql");
    ui.settle();
    ui.robot().clickOn("Move…");
    ui.settle();
    ui.robot().moveTo("#move-file-folder-text").write("orders/queries").type(KeyCode.ENTER);
    ui.settle();
    assertEquals(Samples.SQL, sessions.files.get("orders/queries/daily.sql"));
  }
}
