package dev.meshwright.app.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.draft.DraftSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class DraftViewTest {

  private final List<String> saved = new ArrayList<>();

  private static DraftViewModel model() {
    return new DraftViewModel(new SameThreadJobs(), Drafted::draft, "Making");
  }

  private Specimen specimen(DraftViewModel model, boolean pastes) {
    DraftView view =
        new DraftView(
            model,
            new SameThreadJobs(),
            pastes,
            (format, text) -> saved.add(format.word() + " " + text));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    DraftViewModel model = model();
    new ViewCheck(ui, Looks.product(), 1100, 560)
        .passes("draft-pasted", () -> specimen(model, true));
    ui.run(() -> model.draft(new DraftSource.Sample("orders.csv")));
    new ViewCheck(ui, Looks.product(), 1100, 560).passes("draft", () -> specimen(model, false));
  }

  @Test
  void mixed_types_are_decided_by_keys_and_the_result_is_saved(Ui ui) {
    DraftViewModel model = model();
    ui.run(() -> model.draft(new DraftSource.Sample("orders.csv")));
    ui.show(1100, 560, () -> specimen(model, false).root());
    ui.robot().clickOn("#draft-fields").type(KeyCode.HOME);
    ui.robot().type(KeyCode.N).type(KeyCode.DIGIT2).type(KeyCode.N).type(KeyCode.DIGIT1);
    DraftState.Ready ready = ready(ui, model);
    assertEquals(Map.of("amount", Drafted.NUMBER, "other", Drafted.JSON), ready.answers().types());
    ui.robot().type(KeyCode.HOME).type(KeyCode.SPACE);
    assertTrue(ready(ui, model).answers().optional().contains("id"));
    ui.robot().clickOn("#draft-protobuf-save");
    assertEquals(1, saved.size());
    assertTrue(saved.getFirst().startsWith("PROTOBUF syntax"), saved.getFirst());
    ui.robot().clickOn("#draft-shown-avro").clickOn("#draft-avro-copy");
    String copied = ui.compute(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.contains("\"type\": \"record\""), copied);
  }

  @Test
  void the_types_of_fields_are_those_of_the_language_that_is_shown(Ui ui) {
    DraftViewModel model = model();
    ui.run(() -> model.draft(new DraftSource.Sample("orders.csv")));
    ui.show(1100, 560, () -> specimen(model, false).root());
    assertEquals("2  number of 64 bits: 98 of 100 values, not \"n/a\"", choice(ui, 1));
    ui.robot().clickOn("#draft-shown-avro");
    assertEquals("2  double: 98 of 100 values, not \"n/a\"", choice(ui, 1));
    ui.robot().clickOn("#draft-shown-json_schema");
    assertEquals("2  number: 98 of 100 values, not \"n/a\"", choice(ui, 1));
    ui.robot().clickOn("#draft-fields").type(KeyCode.HOME).type(KeyCode.N).type(KeyCode.DIGIT2);
    List<String> fields =
        ui.compute(() ->
            ui.node("draft-fields", ListView.class).lookupAll(".list-cell").stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .toList());
    assertTrue(
        fields.contains("id  string. 100 of 100 values, 100 different: a1, a2. "),
        fields::toString);
  }

  /// A type that can be chosen for the first field of mixed types.
  private static String choice(Ui ui, int number) {
    return ui.compute(() ->
        ui.node("draft-fields", ListView.class).lookupAll(".draft-choice").stream()
            .map(RadioButton.class::cast)
            .map(RadioButton::getText)
            .filter(text -> text.startsWith((number + 1) + "  "))
            .findFirst()
            .orElse(""));
  }

  @Test
  void what_is_pasted_is_made_a_schema_of(Ui ui) {
    DraftViewModel model = model();
    ui.show(1100, 560, () -> specimen(model, true).root());
    ui.run(() ->
        Clipboard.getSystemClipboard()
            .setContent(Map.of(DataFormat.PLAIN_TEXT, "CREATE TABLE a (id bigint)")));
    ui.robot().clickOn("#draft-paste");
    assertInstanceOf(DraftState.Ready.class, ui.compute(() -> model.stateProperty().get()));
    ui.robot().clickOn("#draft-fields").type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.ENTER);
    String proto =
        ready(ui, model).written().entrySet().stream()
            .filter(each -> each.getKey() == SchemaFormat.PROTOBUF)
            .map(each -> each.getValue().optional().orElseThrow().text())
            .findFirst()
            .orElseThrow();
    assertTrue(proto.contains("day"), proto);
  }

  private static DraftState.Ready ready(Ui ui, DraftViewModel model) {
    return assertInstanceOf(DraftState.Ready.class, ui.compute(() -> model.stateProperty().get()));
  }
}
