package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A Protobuf file is edited in its structure, by keys and in the form.
@UiTest
class ProtoStructureTest {

  private static final String PATH = "shipments/schema/shipment.proto";

  private static final String TEXT =
      """
      syntax = "proto3";

      // A parcel.
      message Shipment {
        string tracking_id = 1; // unique
        int32 weight = 2;
      }
      """;

  private static StructureViewModel opened(Ui ui) {
    return ui.compute(() -> {
      Sessions sessions = new Sessions();
      sessions.files.put(PATH, TEXT);
      TestWorkspace session = sessions.session();
      session.documents().show(PATH);
      return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
    });
  }

  private static StructureViewModel shown(Ui ui) {
    StructureViewModel model = opened(ui);
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
  void a_field_is_added_and_named_by_keys(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("tracking_id");
    type(ui, KeyCode.INSERT);
    ui.robot().write("carrier");
    type(ui, KeyCode.ENTER);
    assertEquals(
        TEXT.replace("// unique\n", "// unique\n  string carrier = 3;\n"), text(ui, model));
    type(ui, KeyCode.F2);
    ui.robot().write("courier");
    type(ui, KeyCode.TAB);
    // The list of types is open, over the next cell.
    ui.robot().write("int64");
    type(ui, KeyCode.ENTER);
    assertEquals(
        TEXT.replace("// unique\n", "// unique\n  int64 courier = 3;\n"),
        text(ui, model).replace(" [json_name = \"carrier\"]", ""));
  }

  @Test
  void a_field_keeps_its_name_in_json_and_the_new_one_is_selected(Ui ui) {
    StructureViewModel model = opened(ui);
    ui.run(() -> {
      StructureRow row =
          model.root().orElseThrow().find(List.of("Shipment", "field tracking_id")).orElseThrow();
      model.select(List.of(row), row);
      model.editing().rename(row, "parcel", true);
    });
    assertEquals(
        TEXT.replace("tracking_id = 1", "parcel = 1 [json_name = \"trackingId\"]"),
        text(ui, model));
    assertEquals(
        List.of("Shipment", "field parcel"),
        ui.compute(() -> model.selectedProperty().get().orElseThrow().path()));
  }

  @Test
  void a_property_is_set_in_the_form_and_a_refused_one_is_taken_back(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("weight");
    ui.settle();
    TextField json = ui.node("property-json-name", TextField.class);
    ui.run(() -> {
      json.requestFocus();
      json.setText("grams");
      json.fireEvent(new ActionEvent());
    });
    assertTrue(text(ui, model).contains("weight = 2 [json_name = \"grams\"];"), text(ui, model));
    TextField number = ui.node("property-number", TextField.class);
    ui.run(() -> {
      number.requestFocus();
      number.setText("1");
      number.fireEvent(new ActionEvent());
    });
    assertEquals("2", ui.compute(number::getText));
    ui.run(() -> model.document().buffer().undo());
    assertEquals(TEXT, text(ui, model));
  }

  @Test
  void only_what_the_language_lets_change_can_be(Ui ui) {
    StructureViewModel model = opened(ui);
    CellSteps steps = new CellSteps(model);
    StructureRow message = ui.compute(() -> model.root().orElseThrow().children().getFirst());
    assertTrue(ui.compute(() -> steps.canEdit(message, FieldPart.DOC)));
    assertTrue(!ui.compute(() -> steps.canEdit(message, FieldPart.TYPE)));
    StructureRow field = message.children().getFirst();
    assertTrue(ui.compute(() -> steps.canEdit(field, FieldPart.TYPE)));
    assertTrue(!ui.compute(() -> steps.canEdit(field, FieldPart.DEFAULT)));
    assertEquals("Shipment.tracking_id", String.join(".", ui.compute(() -> model.names(field))));
  }

  @Test
  void a_number_is_edited_in_its_column_and_one_that_is_taken_is_refused_with_words(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("weight");
    type(ui, KeyCode.RIGHT);
    type(ui, KeyCode.RIGHT);
    type(ui, KeyCode.ENTER);
    ui.robot().write("7");
    type(ui, KeyCode.ENTER);
    assertEquals(TEXT.replace("weight = 2", "weight = 7"), text(ui, model));
    type(ui, KeyCode.ENTER);
    ui.robot().write("1");
    type(ui, KeyCode.ENTER);
    assertEquals(TEXT.replace("weight = 2", "weight = 7"), text(ui, model));
    assertEquals(
        Refusal.Reason.NUMBER,
        ui.compute(() -> model.editing().refusedProperty().get().orElseThrow().reason()));
    assertTrue(ui.node("structure-refused", Label.class).getText().startsWith("1 is not a number"));
    assertTrue(ui.node("field-refused", Label.class).isVisible());
    type(ui, KeyCode.DOWN);
    assertTrue(ui.compute(() -> model.editing().refusedProperty().get().isEmpty()));
  }

  @Test
  void a_name_that_is_taken_is_refused_with_words(Ui ui) {
    StructureViewModel model = shown(ui);
    ui.robot().clickOn("weight");
    type(ui, KeyCode.F2);
    ui.robot().write("tracking_id");
    type(ui, KeyCode.ENTER);
    assertEquals(TEXT, text(ui, model));
    assertTrue(
        ui.node("structure-refused", Label.class).getText().startsWith("tracking_id is taken"));
  }

  @Test
  void rows_are_moved_by_keys_and_from_the_menu(Ui ui) {
    StructureViewModel model = shown(ui);
    String moved =
        TEXT.replace("  string tracking_id = 1; // unique\n", "")
            .replace("weight = 2;\n", "weight = 2;\n  string tracking_id = 1; // unique\n");
    ui.robot().rightClickOn(cell(ui, "tracking_id"));
    ui.settle();
    ui.robot().clickOn("#field-down-menu");
    ui.settle();
    assertEquals(moved, text(ui, model));
    type(ui, KeyCode.ALT, KeyCode.UP);
    assertEquals(TEXT, text(ui, model));
  }
}
