package dev.meshwright.app.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.uitesting.WindowFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@UiTest
class RefactorDialogTest {

  private final List<String> rows = new ArrayList<>();

  private Specimen view(RefactorViewModel model, Fixture fixture) {
    RefactorView view = new RefactorView(model, then -> {}, () -> {}, fixture.jobs);
    return new Specimen(view.root(), view::dispose);
  }

  private void opened(Ui ui, Fixture fixture, RefactorAction action) {
    Stage owner = ui.show(1024, 700, () -> new StackPane(new Label("Orders")));
    ui.run(() ->
        new RefactorDialog(
                fixture.model(action),
                then -> fixture.structure.editing().types(List.of("total"), then),
                () -> rows.add("shown"),
                fixture.jobs)
            .show(owner));
    ui.settle();
    ui.robot().targetWindow(ui.compute(() -> Window.getWindows().getLast()));
  }

  private static boolean isOpen(Ui ui) {
    return ui.robot().lookup("#refactor-dialog").tryQuery().isPresent();
  }

  private static boolean canApply(Ui ui) {
    return !ui.node("refactor-apply", Button.class).isDisabled();
  }

  private static List<String> faults(Ui ui, String picture) {
    return ui.compute(() -> WindowFaults.of(Window.getWindows().getLast().getScene(), picture));
  }

  @Test
  void a_refactoring_stands_every_look(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    fixture.refactor.after = Answer.NO;
    fixture.refactor.otherwise = 3;
    fixture.refactor.counterparts = List.of(ScriptedRefactor.PROTO, "orders/orders.odcs.yaml");
    new ViewCheck(ui, Looks.product(), 960, 640)
        .passes(
            "refactor",
            () -> {
              RefactorViewModel model = fixture.model(RefactorAction.RENAME);
              model.set(Input.NAME, "amount");
              return view(model, fixture);
            });
  }

  @Test
  void a_refactoring_lets_go_when_disposed(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    RefactorViewModel model = ui.compute(() -> fixture.model(RefactorAction.RENAME));
    ui.run(() -> model.set(Input.NAME, "amount"));
    new ViewCheck(ui, Looks.product(), 960, 640).diesWhenDisposed(() -> view(model, fixture));
  }

  @ParameterizedTest
  @CsvSource({"100, false", "100, true", "200, false"})
  void a_dialog_has_no_faults_at_any_size(int zoom, boolean dark, Ui ui) {
    ui.run(() -> Looks.product().wear(dark, zoom));
    Fixture fixture = ui.compute(Fixture::new);
    opened(ui, fixture, RefactorAction.RENAME);
    String name = "refactor-dialog-" + (dark ? "dark" : zoom);
    assertEquals(List.of(), faults(ui, name + "-begun"));
    ui.robot().write("id");
    ui.settle();
    assertFalse(canApply(ui));
    assertTrue(
        ui.node("refactor-name-reason", Label.class).getText().contains("a field id already"));
    assertEquals(List.of(), faults(ui, name + "-refused"));
    ui.robot().write("entity");
    ui.settle();
    assertTrue(canApply(ui));
    assertEquals(List.of(), faults(ui, name + "-ready"));
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    assertFalse(isOpen(ui));
    assertEquals(Samples.NEW_ORDER, ui.compute(fixture::order));
    ui.run(() -> Looks.product().wear(false, 100));
  }

  @ParameterizedTest
  @EnumSource(RefactorAction.class)
  void each_form_has_no_faults(RefactorAction action, Ui ui) {
    ui.run(() -> Looks.product().wear(false, 100));
    Fixture fixture = ui.compute(Fixture::new);
    opened(ui, fixture, action);
    assertEquals(List.of(), faults(ui, "refactor-form-" + action.name().toLowerCase(Locale.ROOT)));
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    assertFalse(isOpen(ui));
  }

  @Test
  void a_field_is_renamed_by_keys_alone(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    opened(ui, fixture, RefactorAction.RENAME);
    ui.robot().write("amount");
    for (KeyCode key : List.of(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB)) {
      ui.robot().type(key);
      ui.settle();
    }
    assertFalse(ui.compute(() -> ui.node("refactor-keep-old", CheckBox.class).isSelected()));
    assertTrue(canApply(ui));
    ui.robot().type(KeyCode.ENTER);
    ui.settle();
    assertFalse(isOpen(ui));
    assertEquals(Samples.NEW_ORDER.replace("total", "amount"), ui.compute(fixture::order));
    assertTrue(fixture.refactor.asked.getLast().toString().contains("keepOld=false"));
  }

  @Test
  void a_field_is_renamed_by_the_mouse_in_a_counterpart_too(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    fixture.refactor.counterparts = List.of(ScriptedRefactor.PROTO);
    opened(ui, fixture, RefactorAction.RENAME);
    ui.robot().write("amount");
    ui.settle();
    ui.robot().clickOn("#refactor-also-orders-schema-order-proto");
    ui.settle();
    assertTrue(ui.node("refactor-also-orders-schema-order-proto", CheckBox.class).isSelected());
    ListView<?> files = ui.node("refactor-files", ListView.class);
    assertEquals(3, ui.compute(() -> files.getItems().size()));
    ui.robot().clickOn("daily.sql");
    ui.settle();
    ui.robot().clickOn("#refactor-apply");
    ui.settle();
    assertFalse(isOpen(ui));
    assertEquals("also\n", fixture.sessions.files.get(ScriptedRefactor.PROTO));
  }

  @Test
  void rows_that_are_read_otherwise_are_shown_once_it_is_applied(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    fixture.refactor.otherwise = 3;
    opened(ui, fixture, RefactorAction.MAKE_OPTIONAL);
    ui.robot().clickOn("#refactor-show-rows");
    ui.settle();
    assertFalse(isOpen(ui));
    assertEquals(List.of("shown"), rows);
  }

  @Test
  void a_type_is_chosen_from_the_list_of_types(Ui ui) {
    Fixture fixture = ui.compute(Fixture::new);
    opened(ui, fixture, RefactorAction.CHANGE_TYPE);
    ui.robot().type(KeyCode.DOWN).write("long").type(KeyCode.ENTER);
    ui.settle();
    assertEquals("long", ui.compute(() -> ui.node("refactor-type", Button.class).getText()));
    assertTrue(
        fixture.refactor.asked.getLast().toString().contains("long"),
        () -> fixture.refactor.asked.toString());
  }
}
