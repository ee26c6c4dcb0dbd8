package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key tells about the selected declaration, in each language.
@UiTest
class QuickDocumentationTest {

  @TempDir Path folder;

  @Test
  void a_key_shows_the_documentation_and_escape_gives_the_keyboard_back(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        """
        {"type": "record", "name": "Order", "fields": [
          {"name": "total", "type": "double", "doc": "With tax."}
        ]}
        """);
    tells(ui, "order.avsc", "With tax.");
  }

  @Test
  void protobuf_is_told_too(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("order.proto"),
        """
        syntax = "proto3";
        message Order {
          // With tax.
          double total = 1;
        }
        """);
    tells(ui, "order.proto", "With tax.");
  }

  private void tells(Ui ui, String file, String documentation) {
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open(file);
      Hands hands = new Hands(ui, window, "documentation-" + file.substring(6));
      hands.press(KeyCode.CONTROL, KeyCode.F12).press(KeyCode.DOWN);
      if (file.endsWith(".proto")) {
        hands.press(KeyCode.DOWN);
      }
      Node keyboard = ui.compute(() -> hands.focus().orElseThrow());
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
      hands.sees("#quick-documentation").sees(documentation);
      hands.press(KeyCode.ESCAPE);
      assertFalse(hands.shows("#quick-documentation"));
      assertEquals(keyboard, ui.compute(() -> hands.focus().orElseThrow()));
    }
  }
}
