package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class StructureViewTest {

  private static StructureViewModel opened(Ui ui) {
    return ui.compute(() -> {
      TestWorkspace session = new Sessions().session();
      session.documents().show(Samples.ORDER_PATH);
      return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
    });
  }

  private static Specimen structure(StructureViewModel model) {
    StructureView view = new StructureView(model);
    return new Specimen(view.root(), view::dispose);
  }

  private static Specimen form(StructureViewModel model) {
    FieldForm view = new FieldForm(model);
    return new Specimen(view.root(), view::dispose);
  }

  private static FieldEditing editing(StructureViewModel model) {
    return model.editing();
  }

  private static void select(StructureViewModel model, String field) {
    StructureRow row = model.root().flatMap(top -> top.find(List.of(field))).orElseThrow();
    model.select(List.of(row), row);
  }

  private static Document document(StructureViewModel model) {
    return model.document();
  }

  @Test
  void the_structure_stands_every_look(Ui ui) {
    StructureViewModel model = opened(ui);
    new ViewCheck(ui, Looks.product(), 760, 300).passes("structure", () -> structure(model));
  }

  @Test
  void the_form_stands_every_look(Ui ui) {
    StructureViewModel model = opened(ui);
    ui.run(() -> select(model, "total"));
    new ViewCheck(ui, Looks.product(), 320, 620).passes("field-form", () -> form(model));
  }

  @Test
  void structure_and_form_let_go_when_disposed(Ui ui) {
    StructureViewModel model = opened(ui);
    ViewCheck check = new ViewCheck(ui, Looks.product(), 400, 400);
    check.diesWhenDisposed(() -> structure(model));
    check.diesWhenDisposed(() -> form(model));
  }

  @Test
  void checking_nullable_changes_just_the_type_and_undo_takes_it_back(Ui ui) {
    StructureViewModel model = opened(ui);
    String before = ui.compute(() -> document(model).text());
    ui.show(760, 300, () -> structure(model).root());
    ui.robot().clickOn("#nullable-total");
    String after = ui.compute(() -> document(model).text());
    assertTrue(after.contains("\"null\""), after);
    assertTrue(after.contains("\"doc\": \"In euros.\""), after);
    ui.run(() -> document(model).buffer().undo());
    assertEquals(before, ui.compute(() -> document(model).text()));
  }

  @Test
  void the_bar_adds_and_removes_a_field(Ui ui) {
    StructureViewModel model = opened(ui);
    ui.show(760, 300, () -> structure(model).root());
    ui.robot().clickOn("#field-add");
    assertTrue(ui.compute(() -> document(model).text().contains("\"field\"")));
    assertEquals("field", ui.compute(() -> model.selectedProperty().get().orElseThrow().name()));
    ui.robot().clickOn("#field-remove");
    assertFalse(ui.compute(() -> document(model).text().contains("\"field\"")));
  }

  @Test
  void the_form_edits_the_documentation_of_the_selected_field(Ui ui) {
    StructureViewModel model = opened(ui);
    ui.run(() -> select(model, "total"));
    ui.show(700, 620, () -> new HBox(form(model).root()));
    ui.robot().clickOn("#field-doc").eraseText("In euros.".length()).write("In cents.");
    ui.robot().clickOn("#field-default");
    String text = ui.compute(() -> document(model).text());
    assertEquals(Samples.NEW_ORDER.replace("In euros.", "In cents."), text);
  }

  @Test
  void types_of_a_union_are_added_moved_and_removed_by_their_buttons(Ui ui) {
    StructureViewModel model = opened(ui);
    ui.run(() -> select(model, "total"));
    ui.show(360, 900, () -> form(model).root());
    ui.robot().clickOn("#property-union-add").write("int").type(KeyCode.ENTER);
    ui.settle();
    String type = ui.compute(() -> type(model));
    String first = type.substring(0, type.indexOf(" | "));
    assertEquals(first + " | int", type);
    ui.robot().clickOn("#property-union-down-0");
    ui.settle();
    assertEquals("int | " + first, ui.compute(() -> type(model)));
    assertEquals(
        "property-union-up-1",
        ui.compute(() -> ui.node("property-union", VBox.class).getScene().getFocusOwner().getId()));
    ui.robot().type(KeyCode.SPACE);
    ui.settle();
    assertEquals(type, ui.compute(() -> type(model)));
    ui.robot().clickOn("#property-union-remove-1");
    ui.settle();
    assertEquals(first, ui.compute(() -> type(model)));
    assertEquals(Samples.NEW_ORDER, ui.compute(() -> document(model).text()));
  }

  private static String type(StructureViewModel model) {
    return model.selectedProperty().get().orElseThrow().node().type().label();
  }

  private static Finding order(Severity severity, String path, String word, String message) {
    return Findings.of(severity, path, Samples.ORDER_PATH, Samples.NEW_ORDER, word, message);
  }

  private static TestWorkspace changed(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.compare.judge =
        text ->
            Findings.verdict(
                order(Severity.ERROR, "Order.channel", "\"channel\"", "channel has no default."),
                order(Severity.INFO, "Order.total", "\"total\"", "Its documentation changed."),
                order(Severity.WARNING, "Order.coupon", "nowhere", "coupon is gone."));
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(Samples.ORDER_PATH);
      return session;
    });
  }

  private static StructureViewModel avro(TestWorkspace session) {
    return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
  }

  @Test
  void changed_fields_carry_their_signs_and_a_field_that_is_gone_is_shown(Ui ui) {
    TestWorkspace session = changed(ui);
    StructureViewModel model = ui.compute(() -> avro(session));
    new ViewCheck(ui, Looks.product(), 860, 300).passes("structure-signs", () -> structure(model));
  }

  @Test
  void a_field_that_is_gone_is_neither_edited_nor_moved_and_says_what_became_of_it(Ui ui) {
    TestWorkspace session = changed(ui);
    StructureViewModel model = ui.compute(() -> avro(session));
    String before = ui.compute(() -> document(model).text());
    ui.show(860, 700, () -> new VBox(structure(model).root(), form(model).root()));
    ui.robot().clickOn("coupon");
    assertEquals(
        "Order.coupon",
        ui.compute(() -> session.compat().selectedProperty().get().orElseThrow().path()));
    assertTrue(ui.compute(() -> ui.node("field-remove", Button.class).isDisabled()));
    assertTrue(ui.robot().lookup("coupon is no longer there").tryQuery().isPresent());
    ui.robot().doubleClickOn("coupon");
    assertTrue(ui.robot().lookup("#structure-cell-editor").tryQuery().isEmpty());
    ui.run(editing(model)::removeSelected);
    assertEquals(before, ui.compute(() -> document(model).text()));
    ui.run(editing(model)::addField);
    assertTrue(ui.compute(() -> document(model).text()).contains("\"field\""));
  }

  @Test
  void a_type_defined_in_place_is_not_touched_by_walking_through_the_form(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.files.put(
        Samples.ORDER_PATH,
        """
        {"type": "record", "name": "Order", "fields": [
          {"name": "place", "type": {
            "type": "record", "name": "Place", "fields": []
          }, "default": {
          }, "doc": " Where. "}
        ]}
        """);
    StructureViewModel model =
        ui.compute(() -> {
          TestWorkspace session = sessions.session();
          session.documents().show(Samples.ORDER_PATH);
          StructureViewModel made = avro(session);
          select(made, "place");
          return made;
        });
    String before = ui.compute(() -> document(model).text());
    ui.show(400, 700, () -> form(model).root());
    ui.robot().clickOn("#field-name");
    for (int i = 0; i < 9; i++) {
      ui.robot().type(KeyCode.TAB);
    }
    assertEquals(before, ui.compute(() -> document(model).text()));
  }
}
