package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of the window, as the menus list them.
@UiTest
class CommandsTest {

  @TempDir Path folder;

  @Test
  void the_menus_list_every_command_once_with_its_keys(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}");
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("order.avsc");
      List<String> listed = menus(ui);
      Set<String> commands = new TreeSet<>(listed);
      assertEquals(commands.size(), listed.size());
      assertEquals(expected(), commands.stream().collect(Collectors.joining("\n", "", "\n")));
      assertEquals(false, ui.compute(() -> menu(ui, "menu-tools").isVisible()));
    }
  }

  private static Menu menu(Ui ui, String id) {
    return ui.node("menu-bar", MenuBar.class).getMenus().stream()
        .filter(menu -> menu.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> menus(Ui ui) {
    List<String> listed = new ArrayList<>();
    for (Menu menu : ui.node("menu-bar", MenuBar.class).getMenus()) {
      ui.run(menu::show);
      ui.settle();
      ui.run(() -> {
        menu.getItems().stream()
            .filter(item -> !(item instanceof SeparatorMenuItem) && item.getId() != null)
            .map(CommandsTest::line)
            .forEach(listed::add);
        menu.hide();
      });
    }
    return listed;
  }

  private static String line(MenuItem item) {
    String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    return item.getId().substring("menu-".length()) + " | " + keys + " | " + item.getText();
  }

  private static String expected() throws IOException {
    try (var resource = CommandsTest.class.getResourceAsStream("commands.txt")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
