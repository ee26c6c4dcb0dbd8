package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Fields edited by clicks and keys alone; the keyboard stays in the table.
@UiTest
class StructureKeysTest {

  private static final String ABC =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "alpha", "type": "int"},
        {"name": "beta", "type": ["null", "string"], "default": null},
        {"name": "gamma", "type": "int"}
      ]}
      """;

  private static final String MONEY =
      """
      {"type": "record", "name": "Money", "namespace": "pay", "fields": [
        {"name": "cents", "type": "long"}
      ]}
      """;

  private StructureViewModel model;
  private Stage stage;

  private void open(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.files.put(Samples.ORDER_PATH, ABC);
    sessions.files.put("pay/money.avsc", MONEY);
    model =
        ui.compute(() -> {
          TestWorkspace session = sessions.session();
          session.documents().show(Samples.ORDER_PATH);
          return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
        });
    stage =
        ui.show(
            1100,
            620,
            () -> new HBox(new StructureView(model).root(), new FieldForm(model).root()));
  }

  private List<String> names(Ui ui) {
    return ui.compute(
        () -> model.root().orElseThrow().children().stream().map(StructureRow::name).toList());
  }

  private String text(Ui ui) {
    return ui.compute(() -> model.document().text());
  }

  private static void type(Ui ui, KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private void assertKeysInTable(Ui ui) {
    assertTrue(
        ui.compute(() -> stage.getScene().getFocusOwner() instanceof TreeTableView),
        () -> "the keyboard is in " + stage.getScene().getFocusOwner());
  }

  private boolean editing(Ui ui) {
    return ui.robot().lookup("#structure-cell-editor").tryQuery().isPresent();
  }

  @Test
  void a_field_is_added_named_and_typed_without_the_mouse(Ui ui) {
    open(ui);
    ui.robot().clickOn("beta");
    type(ui, KeyCode.INSERT);
    assertTrue(editing(ui));
    ui.robot().write("coupon");
    type(ui, KeyCode.TAB);
    assertEquals(List.of("alpha", "beta", "coupon", "gamma"), names(ui));
    // The list of types is open, over the next cell.
    ui.robot().write("long");
    assertFalse(text(ui).contains("long"));
    type(ui, KeyCode.ENTER);
    assertTrue(
        text(ui)
            .contains("{\"name\": \"coupon\", \"type\": [\"null\", \"long\"], \"default\": null}"));
    assertKeysInTable(ui);
    type(ui, KeyCode.DOWN);
    type(ui, KeyCode.F2);
    ui.robot().write("delta");
    type(ui, KeyCode.ENTER);
    assertEquals(List.of("alpha", "beta", "coupon", "delta"), names(ui));
    assertKeysInTable(ui);
    type(ui, KeyCode.UP);
    type(ui, KeyCode.DELETE);
    assertEquals(List.of("alpha", "beta", "delta"), names(ui));
    assertKeysInTable(ui);
    assertEquals("delta", ui.compute(() -> model.selectedProperty().get().orElseThrow().name()));
  }

  @Test
  void a_field_is_named_where_only_one_row_has_room(Ui ui) {
    open(ui);
    ui.run(() -> stage.setHeight(140));
    ui.settle();
    ui.robot().clickOn("alpha");
    for (String name : List.of("first", "second", "third")) {
      ui.robot().clickOn("#field-add");
      ui.settle();
      assertTrue(editing(ui));
      ui.robot().write(name);
      type(ui, KeyCode.ENTER);
      assertTrue(names(ui).contains(name), () -> names(ui).toString());
    }
  }

  @Test
  void a_field_and_its_name_are_taken_back_and_made_again_together(Ui ui) {
    open(ui);
    ui.robot().clickOn("beta");
    type(ui, KeyCode.INSERT);
    ui.robot().write("coupon");
    type(ui, KeyCode.ENTER);
    assertTrue(text(ui).contains("coupon"));
    String added = text(ui);
    ui.run(() -> model.document().buffer().undo());
    assertEquals(ABC, text(ui));
    ui.run(() -> model.document().buffer().redo());
    assertEquals(added, text(ui));
    ui.settle();
    ui.robot().clickOn("alpha");
    type(ui, KeyCode.F2);
    ui.robot().write("first");
    type(ui, KeyCode.ENTER);
    ui.run(() -> model.document().buffer().undo());
    assertEquals(added, text(ui));
  }

  @Test
  void escape_takes_back_what_was_typed_into_a_cell(Ui ui) {
    open(ui);
    ui.robot().clickOn("beta");
    type(ui, KeyCode.ENTER);
    ui.robot().write("other");
    type(ui, KeyCode.ESCAPE);
    assertEquals(ABC, text(ui));
    assertFalse(editing(ui));
    assertKeysInTable(ui);
    type(ui, KeyCode.DOWN);
    assertEquals("gamma", ui.compute(() -> model.selectedProperty().get().orElseThrow().name()));
  }

  @Test
  void clicking_elsewhere_keeps_what_was_typed_into_a_cell(Ui ui) {
    open(ui);
    ui.robot().doubleClickOn("beta");
    ui.robot().write("bravo");
    ui.robot().clickOn("gamma");
    ui.settle();
    assertEquals(List.of("alpha", "bravo", "gamma"), names(ui));
  }

  @Test
  void arrows_in_the_list_of_types_write_nothing_and_escape_closes_it(Ui ui) {
    open(ui);
    ui.robot().clickOn("beta");
    type(ui, KeyCode.RIGHT);
    type(ui, KeyCode.ENTER);
    ListView<?> list = ui.node("type-picker-list", ListView.class);
    assertTrue(ui.compute(() -> list.getItems().size() > 20));
    type(ui, KeyCode.UP);
    type(ui, KeyCode.UP);
    assertEquals(ABC, text(ui));
    type(ui, KeyCode.ESCAPE);
    assertEquals(ABC, text(ui));
    assertKeysInTable(ui);
    type(ui, KeyCode.ENTER);
    ui.robot().write("money");
    assertEquals(
        "cents: long", ui.compute(() -> ui.node("type-picker-preview", Label.class).getText()));
    type(ui, KeyCode.ENTER);
    assertTrue(text(ui).contains("\"type\": [\"null\", \"pay.Money\"], \"default\": null"));
  }

  @Test
  void the_inspector_has_the_same_list(Ui ui) {
    open(ui);
    ui.robot().clickOn("gamma");
    ui.robot().clickOn("#field-type");
    ui.robot().write("array<bool");
    type(ui, KeyCode.ENTER);
    assertTrue(
        text(ui)
            .contains(
                "{\"name\": \"gamma\", \"type\": {\"type\": \"array\", \"items\":"
                    + " \"boolean\"}}"));
    assertEquals("field-type", ui.compute(() -> stage.getScene().getFocusOwner().getId()));
    ui.robot().clickOn("alpha");
    ui.robot().clickOn("#field-logical-type");
    type(ui, KeyCode.DOWN);
    type(ui, KeyCode.ENTER);
    assertTrue(text(ui).contains("{\"type\": \"int\", \"logicalType\": \"date\"}"));
  }

  @Test
  void several_rows_are_moved_copied_and_pasted(Ui ui) {
    open(ui);
    ui.robot().clickOn("alpha");
    ui.robot().press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    ui.robot().press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    ui.settle();
    assertEquals(List.of("gamma", "alpha", "beta"), names(ui));
    ui.robot().press(KeyCode.SHORTCUT).type(KeyCode.C).type(KeyCode.V).release(KeyCode.SHORTCUT);
    ui.settle();
    assertEquals(List.of("gamma", "alpha", "beta", "alpha2", "beta2"), names(ui));
    assertKeysInTable(ui);
    ui.robot().press(KeyCode.SHORTCUT).type(KeyCode.X).release(KeyCode.SHORTCUT);
    ui.settle();
    assertEquals(List.of("gamma", "alpha", "beta"), names(ui));
    ui.run(() -> model.document().buffer().undo());
    ui.robot().press(KeyCode.SHORTCUT).type(KeyCode.Y).release(KeyCode.SHORTCUT);
    ui.settle();
    assertEquals(List.of("gamma", "alpha", "beta"), names(ui));
  }

  @Test
  void the_menu_of_a_row_speaks_of_that_row(Ui ui) {
    open(ui);
    ui.robot().clickOn("alpha");
    ui.robot().clickOn("beta", MouseButton.SECONDARY);
    ui.robot().clickOn("#field-duplicate");
    ui.settle();
    assertEquals(List.of("alpha", "beta", "beta2", "gamma"), names(ui));
    ui.robot().clickOn("gamma", MouseButton.SECONDARY);
    ui.robot().clickOn("#field-rename");
    ui.settle();
    ui.robot().write("delta");
    type(ui, KeyCode.ENTER);
    assertEquals(List.of("alpha", "beta", "beta2", "delta"), names(ui));
    assertKeysInTable(ui);
  }

  @Test
  void space_ticks_the_current_cell_of_null(Ui ui) {
    open(ui);
    ui.robot().clickOn("gamma");
    type(ui, KeyCode.RIGHT);
    type(ui, KeyCode.RIGHT);
    type(ui, KeyCode.SPACE);
    assertTrue(text(ui).contains("{\"name\": \"gamma\", \"type\": [\"null\", \"int\"]"));
    assertKeysInTable(ui);
  }

  @Test
  void the_schema_itself_is_renamed_in_its_cell(Ui ui) {
    open(ui);
    ui.robot().clickOn("alpha");
    type(ui, KeyCode.HOME);
    type(ui, KeyCode.F2);
    assertEquals(
        "Order", ui.compute(() -> ui.node("structure-cell-editor", TextField.class).getText()));
    ui.robot().write("Sale");
    type(ui, KeyCode.ENTER);
    assertTrue(text(ui).contains("\"name\": \"Sale\""));
    assertTrue(text(ui).contains("\"namespace\": \"shop\""));
  }
}
