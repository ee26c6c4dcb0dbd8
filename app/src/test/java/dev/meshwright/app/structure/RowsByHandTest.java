package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.keys.MenuKey;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Rows are moved and chosen with mouse and keys, in Protobuf and JSON Schema as in Avro.
@UiTest
class RowsByHandTest {

  private static final String PROTO_PATH = "shop/schema/account.proto";
  private static final String JSON_PATH = "shop/schema/account.schema.json";

  private static final String PROTO =
      """
      syntax = "proto3";

      message Account {
        int32 id = 1;
        string name = 2;
        Kind kind = 3;
        oneof way {
          string phone = 4;
          string mail = 5;
        }
        message Kind {
          int32 code = 1;
        }
      }

      message Basket {
        Account owner = 1;
        Account.Kind kind = 2;
      }

      service Accounts {
        rpc Find(Account) returns (Basket);
      }
      """;

  private static final String JSON =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
          "id": {"type": "integer"},
          "name": {"type": "string"},
          "home": {
            "type": "object",
            "properties": {
              "street": {"type": "string"}
            }
          }
        },
        "required": ["id"]
      }
      """;

  private final Sessions sessions = new Sessions();

  private StructureViewModel shown(Ui ui, String path, String text) {
    sessions.files.put(path, text);
    StructureViewModel model =
        ui.compute(() -> {
          TestWorkspace session = sessions.session();
          session.documents().show(path);
          return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
        });
    Stage stage =
        ui.show(
            1000,
            700,
            () -> new SplitPane(new StructureView(model).root(), new FieldForm(model).root()));
    ui.run(() -> MenuKey.install(stage.getScene()));
    return model;
  }

  private static Node cell(Ui ui, String text) {
    return ui.robot()
        .lookup(".tree-table-cell")
        .<Labeled>match(cell -> text.equals(cell.getText()))
        .query();
  }

  /// Drops a row on a part of another, from 0 at its top to 1, as a drag does: the headless toolkit
  /// has no drags.
  private static void drop(Ui ui, StructureViewModel model, String from, String to, double part) {
    ui.robot().clickOn(cell(ui, from));
    ui.run(() -> {
      StructureRow root = model.root().orElseThrow();
      DropPlace place = DropPlace.of(root, row(root, to), part).orElseThrow();
      model.editing().move(model.chosenProperty().get(), place.record(), place.index());
    });
    ui.settle();
  }

  private static StructureRow row(StructureRow root, String name) {
    return all(root).filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<StructureRow> all(StructureRow row) {
    return Stream.concat(Stream.of(row), row.children().stream().flatMap(RowsByHandTest::all));
  }

  private static void type(Ui ui, KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private static String text(Ui ui, StructureViewModel model) {
    return ui.compute(() -> model.document().text());
  }

  private static String focused(Ui ui) {
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    return ui.compute(
        () -> ((StructureRow) table.getFocusModel().getFocusedItem().getValue()).name());
  }

  private static List<String> chosen(Ui ui, StructureViewModel model) {
    return ui.compute(() -> model.chosenProperty().get().stream().map(StructureRow::name).toList());
  }

  @Test
  void the_keys_are_on_the_row_that_was_moved(Ui ui) {
    StructureViewModel model = shown(ui, PROTO_PATH, PROTO);
    ui.robot().clickOn(cell(ui, "id"));
    type(ui, KeyCode.ALT, KeyCode.DOWN);
    assertEquals("id", focused(ui));
    type(ui, KeyCode.DOWN);
    assertEquals(List.of("kind"), chosen(ui, model));
    type(ui, KeyCode.UP);
    ui.robot().rightClickOn(cell(ui, "id")).clickOn("Move down");
    ui.settle();
    assertEquals("id", focused(ui));
    ui.robot().rightClickOn(cell(ui, "id")).clickOn("Move down");
    ui.settle();
    assertEquals(
        List.of("name", "kind", "way", "id", "Kind"),
        ui.compute(() ->
            model.root().orElseThrow().children().getFirst().children().stream()
                .map(StructureRow::name)
                .toList()));
  }

  @Test
  void only_a_double_click_edits_the_name_of_a_selected_row(Ui ui) {
    shown(ui, PROTO_PATH, PROTO);
    ui.robot().clickOn(cell(ui, "id")).clickOn(cell(ui, "name"));
    type(ui, KeyCode.UP);
    ui.robot().clickOn(cell(ui, "id"));
    ui.settle();
    assertEquals("id", focused(ui));
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    assertTrue(ui.compute(() -> table.getEditingCell() == null));
    ui.robot().doubleClickOn(cell(ui, "name"));
    ui.await("the name is edited", () -> table.lookup("#structure-cell-editor") != null);
  }

  @Test
  void shift_extends_the_selection_from_the_row_at_the_caret(Ui ui) {
    StructureViewModel model = shown(ui, PROTO_PATH, PROTO);
    ui.robot().clickOn(cell(ui, "owner"));
    ui.run(() -> model.document().selectionProperty().set(TextRange.at(PROTO.indexOf("name ="))));
    ui.settle();
    type(ui, KeyCode.SHIFT, KeyCode.DOWN);
    assertEquals(List.of("name", "kind"), chosen(ui, model));
  }

  @Test
  void the_menu_of_a_row_opens_with_the_menu_key(Ui ui) {
    StructureViewModel model = shown(ui, PROTO_PATH, PROTO);
    ui.robot().clickOn(cell(ui, "name"));
    type(ui, KeyCode.SHIFT, KeyCode.F10);
    ui.robot().clickOn("Move up");
    ui.settle();
    assertTrue(text(ui, model).contains("Account {\n  string name = 2;\n  int32 id = 1;"));
    type(ui, KeyCode.CONTEXT_MENU);
    ui.robot().clickOn("Move down");
    ui.settle();
    assertEquals(PROTO, text(ui, model));
  }

  @Test
  void rows_of_protobuf_are_dropped(Ui ui) {
    StructureViewModel model = shown(ui, PROTO_PATH, PROTO);
    drop(ui, model, "id", "name", 0.9);
    assertTrue(text(ui, model).contains("Account {\n  string name = 2;\n  int32 id = 1;"));
    assertEquals("id", focused(ui));
    drop(ui, model, "name", "Basket", 0.5);
    assertTrue(text(ui, model).contains("  Account.Kind kind = 2;\n  string name = 3;\n}"));
    drop(ui, model, "Kind", "Basket", 0.5);
    assertTrue(text(ui, model).contains("  Account owner = 1;\n  Kind kind = 2;\n"));
    assertTrue(text(ui, model).contains("  Basket.Kind kind = 3;\n"));
    drop(ui, model, "way", "owner", 0.1);
    assertTrue(
        text(ui, model)
            .contains(
                "message Basket {\n  oneof way {\n    string phone = 4;\n    string mail = 5;"));
  }

  @Test
  void rows_of_a_json_schema_are_dropped(Ui ui) {
    StructureViewModel model = shown(ui, JSON_PATH, JSON);
    drop(ui, model, "name", "id", 0.1);
    String moved = text(ui, model);
    assertTrue(moved.indexOf("\"name\"") < moved.indexOf("\"id\""), moved);
    assertEquals("name", focused(ui));
    drop(ui, model, "name", "home", 0.5);
    assertTrue(
        text(ui, model)
            .contains(
                "\"street\": {\"type\": \"string\"},\n        \"name\": {\"type\": \"string\"}"),
        text(ui, model));
    drop(ui, model, "street", "id", 0.9);
    assertEquals(
        List.of("id", "street", "home"),
        ui.compute(
            () -> model.root().orElseThrow().children().stream().map(StructureRow::name).toList()));
  }

  @Test
  void a_method_takes_a_message_of_a_file_that_is_not_imported(Ui ui) {
    sessions.files.put(
        "shop/schema/found.proto",
        "syntax = \"proto3\";\n\npackage other;\n\nmessage Found {\n}\n");
    StructureViewModel model = shown(ui, PROTO_PATH, PROTO);
    ui.robot().clickOn(cell(ui, "Find"));
    ui.robot().clickOn("#property-output");
    ui.settle();
    ui.robot().write("Found");
    type(ui, KeyCode.ENTER);
    String text = text(ui, model);
    assertTrue(text.contains("returns (other.Found)"), text);
    assertTrue(text.contains("import \"shop/schema/found.proto\";"), text);
  }
}
