package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Test;

@UiTest
class OutlineViewTest {

  private static final String PROTO_PATH = "shipments/schema/shipment.proto";

  private static final String PROTO =
      """
      syntax = "proto3";
      package shop.shipments;

      // A parcel on its way.
      message Shipment {
        string id = 1;
        repeated Stop stops = 2; // in the order of travel
        optional int32 weight_grams = 3;
        map<string, string> labels = 4;
        oneof target {
          string address = 5;
          string locker = 6;
        }
        message Stop {
          string place = 1;
        }
        enum State {
          STATE_UNSPECIFIED = 0;
          STATE_SENT = 1;
        }
      }

      service Tracking {
        rpc Watch(Shipment) returns (stream Shipment);
      }
      """;

  private static final String JSON =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Customer",
        "type": "object",
        "required": ["id"],
        "properties": {
          "id": {"type": "string", "description": "Never reused."},
          "born": {"type": ["string", "null"], "format": "date"},
          "address": {"$ref": "#/$defs/address"},
          "tags": {"type": "array", "items": {"type": "object", "properties": {"name": true}}}
        },
        "$defs": {"address": {"type": "object", "properties": {"city": {"type": "string"}}}}
      }
      """;

  private static TestWorkspace session(Ui ui) {
    return session(ui, new Sessions());
  }

  private static TestWorkspace session(Ui ui, Sessions sessions) {
    return ui.compute(() -> {
      sessions.files.put(PROTO_PATH, PROTO);
      sessions.files.put(Samples.JSON_PATH, JSON);
      return sessions.session();
    });
  }

  private static StructureViewModel model(TestWorkspace session, String path) {
    session.documents().show(path);
    return session.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
  }

  private static Specimen specimen(StructureViewModel model) {
    StructureView view = new StructureView(model);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = session(ui);
    StructureViewModel proto = ui.compute(() -> model(session, PROTO_PATH));
    StructureViewModel json = ui.compute(() -> model(session, Samples.JSON_PATH));
    new ViewCheck(ui, Looks.product(), 720, 460).passes("outline-proto", () -> specimen(proto));
    new ViewCheck(ui, Looks.product(), 720, 460).passes("outline-json", () -> specimen(json));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = session(ui);
    StructureViewModel proto = ui.compute(() -> model(session, PROTO_PATH));
    new ViewCheck(ui, Looks.product(), 720, 460).diesWhenDisposed(() -> specimen(proto));
  }

  @Test
  void a_proto_file_is_laid_out_with_types_numbers_presence_and_comments(Ui ui) {
    TestWorkspace session = session(ui);
    StructureRow root = ui.compute(() -> model(session, PROTO_PATH).root().orElseThrow());
    assertEquals("shop.shipments", root.name());
    StructureRow shipment = root.children().getFirst();
    assertEquals("A parcel on its way.", shipment.node().documentation());
    assertEquals(
        List.of("id", "stops", "weight_grams", "labels", "target", "Stop", "State"),
        shipment.children().stream().map(StructureRow::name).toList());
    StructureRow stops = shipment.children().get(1);
    assertEquals("repeated Stop", stops.node().type().label());
    assertEquals(2, stops.node().number().orElseThrow());
    assertEquals("in the order of travel", stops.node().documentation());
    assertEquals(Presence.OPTIONAL, shipment.children().get(2).node().presence());
    assertEquals("map<string, string>", shipment.children().get(3).node().type().label());
    assertEquals(2, shipment.children().get(4).children().size());
    assertEquals(
        "Shipment \u2192 stream Shipment",
        root.children().getLast().children().getFirst().node().type().label());
  }

  @Test
  void a_json_schema_is_laid_out_with_types_presence_and_descriptions(Ui ui) {
    TestWorkspace session = session(ui);
    StructureRow root = ui.compute(() -> model(session, Samples.JSON_PATH).root().orElseThrow());
    assertEquals("Customer", root.name());
    StructureRow id = root.children().getFirst();
    assertEquals(Presence.REQUIRED, id.node().presence());
    assertEquals("Never reused.", id.node().documentation());
    StructureRow born = root.children().get(1);
    assertTrue(born.node().type().nullable());
    assertEquals("string | null (date)", born.node().type().label());
    assertEquals("\u2192 address", root.children().get(2).node().type().label());
    StructureRow items = root.children().get(3).children().getFirst();
    assertEquals("name", items.children().getFirst().name());
    assertEquals("$defs/address", root.children().getLast().name());
  }

  @Test
  void choosing_a_row_shows_it_in_the_source_and_the_caret_chooses_the_row(Ui ui) {
    TestWorkspace session = session(ui);
    StructureViewModel model = ui.compute(() -> model(session, PROTO_PATH));
    ui.show(720, 460, () -> specimen(model).root());
    ui.robot().clickOn("weight_grams");
    Document document = model.document();
    TextRange shown = ui.compute(() -> document.selectionProperty().get());
    assertEquals("weight_grams", shown.of(PROTO));
    ui.run(() -> document.selectionProperty().set(TextRange.at(PROTO.indexOf("STATE_SENT"))));
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    TreeItem<?> selected = ui.compute(() -> table.getSelectionModel().getSelectedItem());
    assertEquals("STATE_SENT", ((StructureRow) selected.getValue()).name());
  }

  @Test
  void typing_keeps_the_rows_and_the_selection(Ui ui) {
    TestWorkspace session = session(ui);
    StructureViewModel model = ui.compute(() -> model(session, PROTO_PATH));
    ui.show(720, 460, () -> specimen(model).root());
    ui.robot().clickOn("labels");
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    TreeItem<?> before = ui.compute(() -> table.getSelectionModel().getSelectedItem());
    ui.run(() -> model.document().edit(List.of(TextEdit.insert(0, "// first\n"))));
    assertEquals(before, ui.compute(() -> table.getSelectionModel().getSelectedItem()));
  }

  @Test
  void of_two_rows_with_one_name_each_keeps_its_item_while_somebody_types(Ui ui) {
    Sessions sessions = new Sessions();
    String text = "syntax = \"proto3\";\nmessage M { string a = 1; int32 b = 2; string a = 3; }\n";
    StructureViewModel model =
        ui.compute(() -> {
          sessions.files.put(PROTO_PATH, text);
          return model(sessions.session(), PROTO_PATH);
        });
    ui.show(720, 460, () -> specimen(model).root());
    List<TreeItem<?>> before = members(ui);
    assertEquals(3, before.size());
    ui.run(() -> model.document().edit(List.of(TextEdit.insert(0, "// first\n"))));
    assertEquals(before, members(ui));
  }

  private static List<TreeItem<?>> members(Ui ui) {
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    return ui.compute(() -> List.copyOf(table.getRoot().getChildren().getFirst().getChildren()));
  }

  private static Finding proto(Severity severity, String path, String word, String message) {
    return Findings.of(severity, path, PROTO_PATH, PROTO, word, message);
  }

  private static TestWorkspace changedProto(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.compare.judge =
        text ->
            Findings.verdict(
                proto(Severity.ERROR, "Shipment.id", "id = 1", "id: int32 -> string."),
                proto(Severity.WARNING, "Shipment.address", "address = 5", "It moved."),
                proto(Severity.INFO, "Shipment.State.STATE_SENT", "STATE_SENT", "It is new."),
                proto(Severity.WARNING, "Shipment.carrier", "nowhere", "carrier is gone."));
    return session(ui, sessions);
  }

  @Test
  void changed_rows_carry_their_signs_and_what_is_gone_is_shown(Ui ui) {
    TestWorkspace session = changedProto(ui);
    StructureViewModel model = ui.compute(() -> model(session, PROTO_PATH));
    new ViewCheck(ui, Looks.product(), 860, 520).passes("outline-signs", () -> specimen(model));
    StructureRow shipment = ui.compute(() -> model.root().orElseThrow().children().getFirst());
    assertEquals(ChangeMarker.Kind.BREAKS, shipment.children().getFirst().marker().kind());
    StructureRow target = shipment.children().get(4);
    assertEquals(ChangeMarker.Kind.CAUTION, target.children().getFirst().marker().kind());
    StructureRow gone = shipment.children().getLast();
    assertEquals("carrier", gone.name());
    assertTrue(gone.isGone());
  }

  @Test
  void where_there_is_little_room_changes_are_signs_and_types_stay(Ui ui) {
    TestWorkspace session = changedProto(ui);
    StructureViewModel model = ui.compute(() -> model(session, PROTO_PATH));
    new ViewCheck(ui, Looks.product(), 330, 420)
        .passes("outline-signs-narrow", () -> specimen(model));
    ui.show(330, 420, () -> specimen(model).root());
    TreeTableView<?> table = ui.node("structure-table", TreeTableView.class);
    ui.await("the signs are narrow", () -> title(table, "structure-change").isEmpty());
    ui.await("the types are there", () -> column(table, "structure-type").isVisible());
    assertTrue(
        ui.compute(() ->
            table.lookupAll(".tree-table-cell").stream()
                .filter(cell -> cell instanceof MarkerCell)
                .anyMatch(cell -> "breaks".equals(((Labeled) cell).getText()))));
    ui.run(() -> table.getScene().getWindow().setWidth(900));
    ui.await("there is room for words", () -> title(table, "structure-change").equals("Change"));
  }

  private static TreeTableColumn<?, ?> column(TreeTableView<?> table, String id) {
    return table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static String title(TreeTableView<?> table, String id) {
    return column(table, id).getText();
  }

  @Test
  void choosing_a_row_chooses_its_change_also_where_the_row_is_gone(Ui ui) {
    TestWorkspace session = changedProto(ui);
    StructureViewModel model = ui.compute(() -> model(session, PROTO_PATH));
    ui.show(860, 520, () -> specimen(model).root());
    ui.robot().clickOn("carrier");
    assertEquals("Shipment.carrier", chosenChange(ui, session));
    ui.robot().clickOn("id");
    assertEquals("Shipment.id", chosenChange(ui, session));
    ui.run(
        () -> model.document().selectionProperty().set(TextRange.at(PROTO.indexOf("STATE_SENT"))));
    assertEquals("Shipment.State.STATE_SENT", chosenChange(ui, session));
  }

  private static String chosenChange(Ui ui, TestWorkspace session) {
    return ui.compute(() -> session.compat().selectedProperty().get().orElseThrow().path());
  }

  @Test
  void a_json_schema_shows_changes_of_properties_and_of_definitions(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.compare.judge =
        text ->
            Findings.verdict(
                Findings.of(
                    Severity.ERROR,
                    "$.address.city",
                    Samples.JSON_PATH,
                    JSON,
                    "\"city\"",
                    "city was integer."),
                Findings.of(
                    Severity.INFO, "$.tags[].name", Samples.JSON_PATH, JSON, "nowhere", "Wider."),
                Findings.of(
                    Severity.WARNING, "$.phone", Samples.JSON_PATH, JSON, "nowhere", "Gone."));
    TestWorkspace session = session(ui, sessions);
    StructureRow root = ui.compute(() -> model(session, Samples.JSON_PATH).root().orElseThrow());
    StructureRow address = root.children().get(4);
    assertEquals("$defs/address", address.name());
    assertEquals(ChangeMarker.Kind.BREAKS, address.children().getFirst().marker().kind());
    StructureRow items = root.children().get(3).children().getFirst();
    assertEquals(ChangeMarker.Kind.CHANGED, items.children().getFirst().marker().kind());
    assertEquals("phone", root.children().getLast().name());
  }
}
