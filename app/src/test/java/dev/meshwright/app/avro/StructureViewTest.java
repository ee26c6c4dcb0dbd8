package dev.meshwright.app.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

@UiTest
class StructureViewTest {

  private static AvroViewModel opened(Ui ui) {
    return ui.compute(() -> {
      Session session = new Sessions().session();
      session.documents().show(Samples.ORDER_PATH);
      return session.editors().activeProperty().get().orElseThrow().avro().orElseThrow();
    });
  }

  private static Specimen structure(AvroViewModel model) {
    StructureView view = new StructureView(model);
    return new Specimen(view.root(), view::dispose);
  }

  private static Specimen form(AvroViewModel model) {
    FieldForm view = new FieldForm(model);
    return new Specimen(view.root(), view::dispose);
  }

  private static Document document(AvroViewModel model) {
    return model.document();
  }

  @Test
  void the_structure_stands_every_look(Ui ui) {
    AvroViewModel model = opened(ui);
    new ViewCheck(ui, Looks.product(), 760, 300).passes("structure", () -> structure(model));
  }

  @Test
  void the_form_stands_every_look(Ui ui) {
    AvroViewModel model = opened(ui);
    ui.run(() -> model.selectRow("total"));
    new ViewCheck(ui, Looks.product(), 320, 620).passes("field-form", () -> form(model));
  }

  @Test
  void structure_and_form_let_go_when_disposed(Ui ui) {
    AvroViewModel model = opened(ui);
    ViewCheck check = new ViewCheck(ui, Looks.product(), 400, 400);
    check.diesWhenDisposed(() -> structure(model));
    check.diesWhenDisposed(() -> form(model));
  }

  @Test
  void checking_nullable_changes_just_the_type_and_undo_takes_it_back(Ui ui) {
    AvroViewModel model = opened(ui);
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
    AvroViewModel model = opened(ui);
    ui.show(760, 300, () -> structure(model).root());
    ui.robot().clickOn("#field-add");
    assertTrue(ui.compute(() -> document(model).text().contains("\"field\"")));
    assertEquals("field", ui.compute(() -> model.selectedProperty().get().orElseThrow().name()));
    ui.robot().clickOn("#field-remove");
    assertFalse(ui.compute(() -> document(model).text().contains("\"field\"")));
  }

  @Test
  void the_form_edits_the_documentation_of_the_selected_field(Ui ui) {
    AvroViewModel model = opened(ui);
    ui.run(() -> model.selectRow("total"));
    ui.show(700, 620, () -> new HBox(form(model).root()));
    ui.robot().clickOn("#field-doc").eraseText("In euros.".length()).write("In cents.");
    ui.robot().clickOn("#field-default");
    String text = ui.compute(() -> document(model).text());
    assertEquals(Samples.NEW_ORDER.replace("In euros.", "In cents."), text);
  }
}
