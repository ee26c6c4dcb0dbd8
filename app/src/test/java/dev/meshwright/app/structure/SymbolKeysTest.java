package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/// Symbols of enums edited by clicks and keys, as fields are.
@UiTest
class SymbolKeysTest {

  private static final String TEXT =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "status", "type": {"type": "enum", "name": "Status",
          "symbols": ["NEW", "PAID", "SENT"], "default": "NEW"}},
        {"name": "total", "type": "int"}
      ]}
      """;

  private final Sessions sessions = new Sessions();

  private StructureViewModel open(Ui ui) {
    sessions.files.put(Samples.ORDER_PATH, TEXT);
    StructureViewModel model =
        ui.compute(() -> {
          TestWorkspace session = sessions.session();
          session.documents().show(Samples.ORDER_PATH);
          return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
        });
    ui.show(1100, 620, () -> content(model));
    ui.robot().clickOn("status");
    type(ui, KeyCode.RIGHT);
    return model;
  }

  private static HBox content(StructureViewModel model) {
    return new HBox(new StructureView(model).root(), new FieldForm(model).root());
  }

  private static List<String> symbols(Ui ui, StructureViewModel model) {
    return ui.compute(() ->
        model.root().orElseThrow().find(List.of("status")).orElseThrow().children().stream()
            .map(StructureRow::name)
            .toList());
  }

  private static void type(Ui ui, KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private static boolean visible(Ui ui, String id) {
    Node node = ui.node(id, Node.class);
    return ui.compute(() -> node.isVisible() && node.getParent().isVisible());
  }

  @Test
  void they_are_added_renamed_moved_deleted_and_brought_back(Ui ui) {
    StructureViewModel model = open(ui);
    assertEquals(List.of("NEW", "PAID", "SENT"), symbols(ui, model));
    ui.robot().clickOn("PAID");
    type(ui, KeyCode.INSERT);
    ui.robot().write("PACKED");
    type(ui, KeyCode.ENTER);
    assertEquals(List.of("NEW", "PAID", "PACKED", "SENT"), symbols(ui, model));
    type(ui, KeyCode.F2);
    ui.robot().write("BOXED");
    type(ui, KeyCode.ENTER);
    assertEquals(List.of("NEW", "PAID", "BOXED", "SENT"), symbols(ui, model));
    type(ui, KeyCode.ALT, KeyCode.UP);
    assertEquals(List.of("NEW", "BOXED", "PAID", "SENT"), symbols(ui, model));
    type(ui, KeyCode.DELETE);
    assertEquals(List.of("NEW", "PAID", "SENT"), symbols(ui, model));
    ui.run(() -> model.document().buffer().undo());
    ui.settle();
    assertEquals(List.of("NEW", "BOXED", "PAID", "SENT"), symbols(ui, model));
    assertEquals(List.of(), ui.compute(() -> model.document().problemsProperty().get()));
  }

  @Test
  void a_symbol_has_a_name_and_whether_it_is_the_default_and_nothing_else(Ui ui) {
    StructureViewModel model = open(ui);
    ui.robot().clickOn("SENT");
    ui.settle();
    assertFalse(visible(ui, "field-type"));
    assertFalse(visible(ui, "field-doc"));
    assertFalse(ui.compute(() -> ui.node("symbol-default", CheckBox.class).isSelected()));
    ui.robot().clickOn("#symbol-default");
    ui.settle();
    assertTrue(ui.compute(() -> model.document().text()).contains("\"default\": \"SENT\""));
    ui.robot().clickOn("#symbol-default");
    ui.settle();
    assertFalse(ui.compute(() -> model.document().text()).contains("\"default\""));
    ui.robot().clickOn("total");
    ui.settle();
    assertTrue(visible(ui, "field-type"));
    assertFalse(visible(ui, "symbol-default"));
  }

  @Test
  void they_stand_every_look(Ui ui) {
    StructureViewModel model = open(ui);
    new ViewCheck(ui, Looks.product(), 1000, 420)
        .passes(
            "symbols",
            () -> {
              StructureView view = new StructureView(model);
              return new Specimen(view.root(), view::dispose);
            });
  }
}
