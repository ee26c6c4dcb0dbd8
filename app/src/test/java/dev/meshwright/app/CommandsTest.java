package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.command.Command;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of the window, as the palette lists them.
@UiTest
class CommandsTest {

  @TempDir Path folder;

  @Test
  void the_palette_lists_every_command_with_its_keys(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}");
    Files.writeString(folder.resolve("daily.sql"), "SELECT 1 AS one");
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("order.avsc");
      Set<String> listed = new TreeSet<>(palette(ui));
      window.open("daily.sql");
      listed.addAll(palette(ui));
      assertEquals(expected(), listed.stream().collect(Collectors.joining("\n", "", "\n")));
    }
  }

  private static Set<String> palette(Ui ui) {
    ui.robot().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).release(KeyCode.P);
    ui.robot().release(KeyCode.CONTROL, KeyCode.SHIFT);
    ui.settle();
    ListView<?> list = ui.node("palette-list", ListView.class);
    Set<String> commands =
        ui.compute(() ->
            list.getItems().stream()
                .map(Command.class::cast)
                .map(command -> command.id() + " | " + command.keys() + " | " + command.title())
                .collect(Collectors.toSet()));
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    return commands;
  }

  private static String expected() throws IOException {
    try (var resource = CommandsTest.class.getResourceAsStream("commands.txt")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
