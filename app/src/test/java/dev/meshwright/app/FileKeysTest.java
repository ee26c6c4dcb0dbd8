package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys that mean something to files only while the keyboard is in the list of files.
@UiTest
class FileKeysTest {

  @TempDir Path folder;

  @Test
  void f2_and_delete_are_about_the_chosen_file_and_in_a_text_about_the_text(Ui ui)
      throws IOException {
    Files.writeString(folder.resolve("a.sql"), "SELECT 1");
    Files.writeString(folder.resolve("b.sql"), "SELECT 2");
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("a.sql");
      ui.robot().clickOn((Node node) -> "source-a.sql-text".equals(node.getId()));
      ui.robot().type(KeyCode.HOME).type(KeyCode.DELETE);
      ui.settle();
      assertTrue(Files.exists(folder.resolve("a.sql")));
      ui.robot().clickOn("b.sql").type(KeyCode.F2);
      ui.settle();
      ui.robot().moveTo("#rename-file-name").write("c").type(KeyCode.ENTER);
      ui.await("the file has its name", () -> Files.exists(folder.resolve("c.sql")));
      ui.settle();
      ui.robot().clickOn("c.sql").type(KeyCode.DELETE);
      ui.await("the file is deleted", () -> Files.notExists(folder.resolve("c.sql")));
      assertEquals("SELECT 1", Files.readString(folder.resolve("a.sql")));
    }
  }
}
