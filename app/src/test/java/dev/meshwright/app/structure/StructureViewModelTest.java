package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureViewModelTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "string"},
        {"name": "place", "type": ["null", {"type": "record", "name": "Place", "fields": [
          {"name": "city", "type": "string"},
          {"name": "zip", "type": "string"}
        ]}]},
        {"name": "id", "type": "long"},
        {"name": "bill", "type": "Place"}
      ]}
      """;

  private static final String PROTO_PATH = "shipments/schema/shipment.proto";

  private static final String PROTO =
      """
      syntax = "proto3";
      package shop;
      message Shipment {
        string id = 1;
        oneof target {
          string address = 2;
        }
        string id = 3;
      }
      """;

  private final Sessions sessions = new Sessions();

  private EditorModel opened(String path, String text) {
    sessions.files.put(path, text);
    TestWorkspace session = sessions.session();
    session.documents().show(path);
    return session.editors().activeProperty().get().orElseThrow();
  }

  private StructureViewModel avro(String text) {
    return opened(Samples.ORDER_PATH, text).structure().orElseThrow();
  }

  private StructureViewModel outline(String path, String text) {
    return opened(path, text).structure().orElseThrow();
  }

  private static FieldEditing editing(StructureViewModel model) {
    return model.editing();
  }

  private static String selected(StructureViewModel model) {
    return String.join(".", model.selectedProperty().get().map(StructureRow::path).orElseThrow());
  }

  private static void select(StructureViewModel model, String... path) {
    StructureRow row = root(model).find(List.of(path)).orElseThrow();
    model.select(List.of(row), row);
  }

  private static void caret(Document document, String word) {
    document.selectionProperty().set(TextRange.at(document.text().indexOf(word)));
  }

  private static StructureRow root(StructureViewModel model) {
    return model.root().orElseThrow();
  }

  @Test
  void the_caret_selects_the_innermost_field() {
    StructureViewModel model = avro(AVRO);
    caret(model.document(), "\"zip\"");
    assertEquals("place.zip", selected(model));
    assertEquals("place.zip", model.selectedPart());
    caret(model.document(), "\"bill\"");
    assertEquals("bill", selected(model));
    caret(model.document(), "\"namespace\"");
    assertEquals("", selected(model));
  }

  @Test
  void what_a_refactoring_declares_is_selected() {
    StructureViewModel model = avro(AVRO);
    select(model, "place", "zip");
    model.targets().selectWhatIsNew();
    Document document = model.document();
    int zip = document.text().indexOf("{\"name\": \"zip\"");
    int bill = document.text().indexOf("{\"name\": \"bill\"");
    String field = "{\"name\": \"zip\", \"type\": \"string\"}";
    document.edit(
        List.of(
            TextEdit.delete(
                new TextRange(document.text().lastIndexOf(',', zip), zip + field.length())),
            TextEdit.insert(bill, field + ",\n    ")));
    assertEquals("zip", selected(model));
    model.targets().selectWhatIsNew();
    document.edit(List.of(TextEdit.insert(0, "\n")));
    assertEquals("zip", selected(model));
  }

  @Test
  void selecting_a_field_reveals_its_name_and_keeps_it_while_typing_elsewhere() {
    StructureViewModel model = avro(AVRO);
    select(model, "place", "zip");
    Document document = model.document();
    assertEquals("\"zip\"", document.selectionProperty().get().of(document.text()));
    document.edit(List.of(TextEdit.insert(0, "\n\n")));
    assertEquals("place.zip", selected(model));
    assertEquals(
        "\"zip\"",
        model.selectedProperty().get().orElseThrow().node().nameRange().of(document.text()));
  }

  @Test
  void an_added_field_is_selected_when_it_has_been_read() {
    StructureViewModel model = avro(AVRO);
    select(model, "place", "city");
    editing(model).addField();
    assertEquals("place.field", selected(model));
    assertEquals(
        Optional.of(new CellToEdit(List.of("place", "field"), FieldPart.NAME)),
        model.toEditProperty().get());
    select(model, "place");
    editing(model).addField();
    assertEquals("place.field2", selected(model));
    assertEquals(
        List.of("city", "field", "zip", "field2"),
        root(model).children().get(1).children().stream().map(StructureRow::name).toList());
  }

  @Test
  void a_renamed_and_a_moved_field_stay_selected() {
    StructureViewModel model = avro(AVRO);
    select(model, "place", "city");
    editing(model).moveSelected(1);
    assertEquals("place.city", selected(model));
    editing(model).rename(model.selectedProperty().get().orElseThrow(), "town", true);
    assertEquals("place.town", selected(model));
    assertEquals(List.of("city"), model.selectedProperty().get().orElseThrow().node().aliases());
    editing(model).moveSelected(1);
    assertEquals(
        List.of("zip", "town"),
        root(model).children().get(1).children().stream().map(StructureRow::name).toList());
  }

  @Test
  void of_two_fields_with_one_name_each_has_a_row() {
    StructureRow root = root(avro(AVRO));
    assertEquals(
        List.of("id", "place", "id", "bill"),
        root.children().stream().map(StructureRow::name).toList());
    assertEquals("long", root.children().get(2).node().type().label());
    StructureRow message = outline(PROTO_PATH, PROTO).root().orElseThrow().children().getFirst();
    assertEquals(
        List.of("id", "target", "id"),
        message.children().stream().map(StructureRow::name).toList());
  }

  @Test
  void a_field_that_is_gone_has_a_row_that_neither_the_caret_nor_an_edit_reaches() {
    sessions.compare.judge =
        text ->
            Findings.verdict(
                Findings.of(
                    Severity.WARNING, "Order.id", Samples.ORDER_PATH, AVRO, "\"id\"", "Other."),
                Findings.of(
                    Severity.ERROR, "Order.coupon", Samples.ORDER_PATH, AVRO, "nowhere", "Gone."));
    StructureViewModel model = avro(AVRO);
    StructureRow gone = root(model).children().getLast();
    assertTrue(gone.isGone());
    assertEquals("coupon", gone.name());
    caret(model.document(), "\"zip\"");
    TextRange before = model.document().selectionProperty().get();
    model.select(List.of(gone), gone);
    assertEquals(before, model.document().selectionProperty().get());
    assertTrue(model.selectedProperty().get().orElseThrow().isGone());
    assertEquals("coupon", model.selectedPart());
    editing(model).removeSelected();
    editing(model).moveSelected(-1);
    assertEquals(AVRO, model.document().text());
    caret(model.document(), "\"place\"");
    assertEquals("place", selected(model));
  }

  @Test
  void marks_of_the_text_before_stay_while_somebody_types() {
    sessions.compare.judge =
        text ->
            Findings.verdict(
                Findings.of(
                    Severity.ERROR, "Order.bill", Samples.ORDER_PATH, text, "\"bill\"", "Other."));
    StructureViewModel model = avro(AVRO);
    assertTrue(root(model).hasMarkers());
    model.document().edit(List.of(TextEdit.insert(0, "\n")));
    assertTrue(root(model).children().getLast().hasMarkers());
    assertFalse(root(model).children().getFirst().hasMarkers());
  }

  @Test
  void the_caret_selects_what_is_declared_in_a_oneof() {
    StructureViewModel model = outline(PROTO_PATH, PROTO);
    caret(model.document(), "address");
    assertEquals("address", model.selectedProperty().get().orElseThrow().name());
    assertEquals("target", findingOf(model, "target {"));
    assertEquals("address", findingOf(model, "address"));
    assertEquals("Shipment.id", findingOf(model, "id = 3"));
  }

  private static String findingOf(StructureViewModel model, String word) {
    caret(model.document(), word);
    return model.selectedPart();
  }

  @Test
  void fields_of_a_file_that_cannot_be_saved_stay_as_they_are() {
    StructureViewModel writable = avro(AVRO);
    select(writable, "id");
    assertTrue(editing(writable).isPossible());
    sessions.files.setObstacle(
        Samples.ORDER_PATH,
        Optional.of(
            Problem.error(
                "text-not-utf8", Location.startOf(Samples.ORDER_PATH), "Not UTF-8.", "")));
    StructureViewModel model = avro(AVRO);
    select(model, "id");
    assertFalse(editing(model).isPossible());
    editing(model).removeSelected();
    editing(model).moveSelected(1);
    editing(model).addField();
    editing(model).paste("{\"name\": \"x\", \"type\": \"int\"}");
    assertEquals(AVRO, model.document().text());
  }

  private static List<String> names(StructureViewModel model) {
    return root(model).children().stream().map(StructureRow::name).toList();
  }

  private static void selectAll(StructureViewModel model, String... names) {
    List<StructureRow> rows =
        List.of(names).stream().map(name -> root(model).find(List.of(name)).orElseThrow()).toList();
    model.select(rows, rows.getLast());
  }

  private static List<String> chosen(StructureViewModel model) {
    return model.chosenProperty().get().stream().map(StructureRow::name).toList();
  }

  private static final String ABC =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "a", "type": "int"},
        {"name": "b", "type": "int"},
        {"name": "c", "type": "int"}
      ]}
      """;

  @Test
  void several_rows_move_and_go_together_and_what_follows_is_selected() {
    StructureViewModel model = avro(ABC);
    selectAll(model, "a", "b");
    editing(model).moveSelected(1);
    assertEquals(List.of("c", "a", "b"), names(model));
    assertEquals(List.of("a", "b"), chosen(model));
    editing(model).moveSelected(1);
    assertEquals(List.of("c", "a", "b"), names(model));
    editing(model).moveSelected(-1);
    assertEquals(List.of("a", "b", "c"), names(model));
    editing(model).removeSelected();
    assertEquals(List.of("c"), names(model));
    assertEquals(List.of("c"), chosen(model));
    editing(model).removeSelected();
    assertEquals(List.of(), names(model));
    assertEquals("", selected(model));
  }

  @Test
  void what_is_copied_is_pasted_under_other_names_and_selected() {
    StructureViewModel model = avro(ABC);
    selectAll(model, "a", "b");
    String copied = editing(model).copied();
    select(model, "c");
    editing(model).paste(copied);
    assertEquals(List.of("a", "b", "c", "a2", "b2"), names(model));
    assertEquals(List.of("a2", "b2"), chosen(model));
    select(model, "a");
    editing(model).duplicateSelected();
    assertEquals(List.of("a", "a3", "b", "c", "a2", "b2"), names(model));
    assertEquals(List.of("a3"), chosen(model));
    String before = model.document().text();
    editing(model).paste("no field");
    assertEquals(before, model.document().text());
  }

  @Test
  void a_moved_field_stands_where_it_was_dropped() {
    StructureViewModel model = avro(AVRO);
    StructureRow root = root(model);
    StructureRow place = root.find(List.of("place")).orElseThrow();
    StructureRow zip = root.find(List.of("place", "zip")).orElseThrow();
    DropPlace above = DropPlace.of(root, zip, 0.1).orElseThrow();
    assertEquals(1, above.index());
    assertEquals(2, DropPlace.of(root, zip, 0.9).orElseThrow().index());
    DropPlace inside = DropPlace.of(root, place, 0.5).orElseThrow();
    assertEquals(List.of("place"), inside.record().path());
    assertEquals(DropPlace.Side.ABOVE, DropPlace.of(root, place, 0.1).orElseThrow().side());
    StructureRow bill = root.find(List.of("bill")).orElseThrow();
    editing(model).move(List.of(bill), above.record(), above.index());
    assertEquals("place.bill", selected(model));
    editing(model).move(List.of(place), place, 0);
    assertEquals(List.of("id", "place", "id"), names(model));
  }

  @Test
  void a_new_field_is_born_as_the_workspace_asks_and_renaming_it_leaves_no_alias() {
    // At the last commit there were id and total.
    StructureViewModel model = avro(Samples.NEW_ORDER);
    select(model, "total");
    editing(model).addField();
    assertTrue(
        model
            .document()
            .text()
            .contains(
                "{\"name\": \"field\", \"type\": [\"null\", \"string\"], \"default\": null}"));
    editing(model).rename(model.selectedProperty().get().orElseThrow(), "coupon");
    assertEquals("coupon", selected(model));
    assertFalse(model.document().text().contains("aliases"));
    select(model, "total");
    editing(model).rename(model.selectedProperty().get().orElseThrow(), "sum");
    assertTrue(model.document().text().contains("\"aliases\": [\"total\"]"));
    editing(model).rename(model.selectedProperty().get().orElseThrow(), "total");
    assertFalse(model.document().text().contains("aliases"));
  }

  @Test
  void a_cell_is_edited_at_once_when_its_row_is_there() {
    StructureViewModel model = avro(ABC);
    CellToEdit cell = new CellToEdit(List.of("b"), FieldPart.TYPE);
    model.editNext(cell);
    assertEquals(Optional.of(cell), model.toEditProperty().get());
    model.editBegun();
    assertEquals(Optional.empty(), model.toEditProperty().get());
  }
}
