package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A JSON Schema is edited in its structure, by keys, by the mouse and from the menu.
@UiTest
class JsonStructureTest {

  private static final String TEXT =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Customer",
        "type": "object",
        "properties": {
          "email": {"type": "string"},
          "age": {"type": "integer"}
        },
        "required": ["email"]
      }
      """;

  private static StructureViewModel shown(Ui ui) {
    StructureViewModel model =
        ui.compute(() -> {
          Sessions sessions = new Sessions();
          sessions.files.put(Samples.JSON_PATH, TEXT);
          TestWorkspace session = sessions.session();
          session.documents().show(Samples.JSON_PATH);
          return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
        });
    ui.show(
        1000,
        700,
        () -> new SplitPane(new StructureView(model).root(), new FieldForm(model).root()));
    return model;
  }

  /// The inspector says the name too.
  private static Node cell(Ui ui, String text) {
    return ui.robot()
        .lookup(".tree-table-cell")
        .<Labeled>match(cell -> text.equals(cell.getText()))
        .query();
  }

  private static void type(Ui ui, KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private static String text(Ui ui, StructureViewModel model) {
    return ui.compute(() -> model.document().text());
  }

  @Test
  void a_property_is_renamed_by_keys_and_what_requires_it_follows(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("email");
    type(ui, KeyCode.F2);
    ui.robot().write("mail");
    type(ui, KeyCode.ENTER);
    assertEquals(TEXT.replace("\"email\"", "\"mail\""), text(ui, model));
  }

  @Test
  void a_name_that_is_taken_is_refused_with_words(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("email");
    type(ui, KeyCode.F2);
    ui.robot().write("age");
    type(ui, KeyCode.ENTER);
    assertEquals(TEXT, text(ui, model));
    assertTrue(ui.node("structure-refused", Label.class).getText().startsWith("age is taken"));
  }

  @Test
  void a_property_is_moved_from_the_menu_and_removed_by_a_key(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().rightClickOn(cell(ui, "email"));
    ui.settle();
    ui.robot().clickOn("#field-down-menu");
    ui.settle();
    String moved = text(ui, model);
    assertTrue(moved.indexOf("\"age\"") < moved.indexOf("\"email\""), moved);
    type(ui, KeyCode.DELETE);
    String removed = text(ui, model);
    assertTrue(!removed.contains("email"), removed);
    ui.run(() -> model.document().buffer().undo());
    ui.run(() -> model.document().buffer().undo());
    assertEquals(TEXT, text(ui, model));
  }

  @Test
  void what_is_added_is_a_property(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("age");
    type(ui, KeyCode.INSERT);
    assertTrue(text(ui, model).contains("\"field\": {"), text(ui, model));
  }
}
