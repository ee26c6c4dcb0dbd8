package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a name to its definition and back, and to its usages, by keys alone.
@UiTest
class NavigationPlayedTest {

  @TempDir Path folder;

  @Test
  void a_name_leads_to_its_definition_and_back_and_to_its_usages(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("money.proto"),
        "syntax = \"proto3\";\npackage pay;\n// An amount.\nmessage Money { int64 units = 1; }\n");
    String text =
        "syntax = \"proto3\";\npackage shop;\nimport \"money.proto\";\nmessage Order {\n"
            + "  pay.Money total = 1;\n  pay.Money tax = 2;\n}\n";
    Files.writeString(folder.resolve("order.proto"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("order.proto");
      Document order = window.workspace().documents().find("order.proto").orElseThrow();
      Hands hands = new Hands(ui, window, "navigation");
      hands.press(KeyCode.ALT, KeyCode.DIGIT0);
      int at = text.indexOf("Money tax");
      ui.run(() -> order.reveal(TextRange.at(at)));
      hands.press(KeyCode.F12);
      ui.await("the message is shown", () -> selected(window, "money.proto").equals("Money"));
      assertEquals("money.proto", front(window));

      hands.press(KeyCode.ALT, KeyCode.LEFT);
      ui.await("it is gone back", () -> front(window).equals("order.proto"));
      assertEquals(TextRange.at(at), ui.compute(() -> order.selectionProperty().get()));
      hands.press(KeyCode.ALT, KeyCode.RIGHT);
      ui.await("it is gone forward", () -> front(window).equals("money.proto"));

      hands.press(KeyCode.SHIFT, KeyCode.F12);
      hands.sees("#usages-list");
      ui.await("the usages are found", () -> list(ui).getItems().size() == 3);
      hands.sees("Money: 2 usages in 1 file");
      ui.run(() -> list(ui).requestFocus());
      hands.press(KeyCode.DOWN);
      ui.await("the usage is shown", () -> front(window).equals("order.proto"));
      assertTrue(ui.compute(() -> list(ui).isFocused()));
      hands.press(KeyCode.ENTER);
      ui.await(
          "the usage has the keyboard",
          () -> selected(window, "order.proto").equals("pay.Money") && !list(ui).isFocused());
    }
  }

  @Test
  void a_type_is_renamed_from_a_field_that_has_it(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("money.proto"),
        "syntax = \"proto3\";\npackage pay;\nmessage Money { int64 units = 1; }\n");
    String text =
        "syntax = \"proto3\";\npackage shop;\nimport \"money.proto\";\nmessage Order {\n"
            + "  pay.Money total = 1;\n}\n";
    Files.writeString(folder.resolve("order.proto"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("order.proto");
      Document order = window.workspace().documents().find("order.proto").orElseThrow();
      Hands hands = new Hands(ui, window, "renamed-from-use");
      hands.press(KeyCode.ALT, KeyCode.DIGIT0);
      ui.run(() -> order.reveal(TextRange.at(text.indexOf("Money total"))));
      hands.press(KeyCode.F2);
      hands.sees("#refactor-dialog");
      assertEquals("money.proto", front(window));
      hands.type("Amount");
      ui.await(
          "the rename can be carried out",
          () -> !ui.node("refactor-apply", Button.class).isDisabled());
      hands.press(KeyCode.ENTER);
      ui.await(
          "the field has the new type",
          () -> ui.compute(order::text).contains("pay.Amount total = 1;"));
    }
  }

  @Test
  void the_names_around_the_caret_lead_outwards(Ui ui) throws IOException {
    String text =
        "syntax = \"proto3\";\npackage shop;\nmessage Order {\n  message Line {\n"
            + "    string article = 1;\n  }\n}\n";
    Files.writeString(folder.resolve("order.proto"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      window.open("order.proto");
      Document order = window.workspace().documents().find("order.proto").orElseThrow();
      Hands hands = new Hands(ui, window, "crumbs");
      hands.press(KeyCode.ALT, KeyCode.DIGIT0);
      ui.run(() -> order.reveal(TextRange.at(text.indexOf("article"))));
      hands.sees("#crumb-3");
      hands.press(KeyCode.ALT, KeyCode.HOME);
      ui.await(
          "the innermost name has the keyboard",
          () -> ui.node("crumb-3", Button.class).isFocused());
      hands.press(KeyCode.LEFT);
      hands.press(KeyCode.LEFT);
      ui.await("the message has the keyboard", () -> ui.node("crumb-1", Button.class).isFocused());
      hands.press(KeyCode.ENTER);
      ui.await(
          "the message is shown",
          () ->
              selected(window, "order.proto").equals("Order")
                  && !ui.node("crumb-1", Button.class).isFocused());
      hands.click("#crumb-0");
      ui.await("the package is shown", () -> selected(window, "order.proto").equals("shop"));
    }
  }

  @SuppressWarnings("unchecked")
  private static ListView<Object> list(Ui ui) {
    return ui.node("usages-list", ListView.class);
  }

  private static String front(OpenWindow window) {
    return ((dev.meshwright.app.shell.ShellState.Opened)
            window.wiring().shell().stateProperty().get())
        .workspace()
        .documents()
        .activeProperty()
        .get()
        .map(Document::path)
        .orElse("");
  }

  private static String selected(OpenWindow window, String path) {
    return ((dev.meshwright.app.shell.ShellState.Opened)
            window.wiring().shell().stateProperty().get())
        .workspace()
        .documents()
        .find(path)
        .map(document -> document.selectionProperty().get().of(document.text()))
        .orElse("");
  }
}
