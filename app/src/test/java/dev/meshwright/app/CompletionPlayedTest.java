package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types of the workspace are completed in the source, in each language, by keys alone.
@UiTest
class CompletionPlayedTest {

  @TempDir Path folder;

  @Test
  void a_protobuf_type_comes_with_its_import(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("money.proto"),
        "syntax = \"proto3\";\npackage pay;\nmessage Money { int64 units = 1; }\n");
    String text = "syntax = \"proto3\";\npackage shop;\nmessage Order {\n  \n}\n";
    Files.writeString(folder.resolve("order.proto"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      complete(ui, window, "order.proto", text.indexOf("  \n") + 2, "Mon");
      assertEquals(
          "syntax = \"proto3\";\npackage shop;\n\nimport \"money.proto\";\nmessage Order {\n"
              + "  pay.Money\n}\n",
          text(ui, window, "order.proto"));
    }
  }

  @Test
  void an_avro_type_is_named_in_full(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("money.avsc"),
        "{\"type\": \"record\", \"name\": \"Money\", \"namespace\": \"pay\", \"fields\": []}");
    String text =
        "{\"type\": \"record\", \"name\": \"Order\", \"namespace\": \"shop\", \"fields\": [\n"
            + "  {\"name\": \"total\", \"type\": \"\"}\n]}\n";
    Files.writeString(folder.resolve("order.avsc"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      complete(ui, window, "order.avsc", text.indexOf("\"\"}") + 1, "Mon");
      assertEquals(text.replace("\"\"}", "\"pay.Money\"}"), text(ui, window, "order.avsc"));
    }
  }

  @Test
  void a_json_reference_leads_to_another_file(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("money.schema.json"), "{\"title\": \"Money\", \"type\": \"object\"}");
    String text = "{\n  \"properties\": {\"total\": {\"$ref\": \"\"}}\n}\n";
    Files.writeString(folder.resolve("order.schema.json"), text);
    try (OpenWindow window = OpenWindow.on(ui, folder)) {
      complete(ui, window, "order.schema.json", text.indexOf("\"\"}") + 1, "mon");
      assertEquals(
          text.replace("\"\"}", "\"money.schema.json\"}"), text(ui, window, "order.schema.json"));
    }
  }

  private static void complete(Ui ui, OpenWindow window, String file, int place, String typed) {
    window.open(file);
    Document document = window.workspace().documents().find(file).orElseThrow();
    Hands hands = new Hands(ui, window, "completion-" + file.substring(6));
    hands.press(KeyCode.ALT, KeyCode.DIGIT0);
    ui.run(() -> document.reveal(TextRange.at(place)));
    hands.type(typed);
    hands.sees("#source-" + file + "-completions");
    hands.press(KeyCode.ENTER);
    ui.settle();
  }

  private static String text(Ui ui, OpenWindow window, String file) {
    Document document = window.workspace().documents().find(file).orElseThrow();
    return ui.compute(document::text);
  }
}
