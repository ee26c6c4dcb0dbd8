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
    return model.editing().orElseThrow();
  }

  private static String selected(StructureViewModel model) {
    return String.join(".", model.selectedProperty().get().map(StructureRow::path).orElseThrow());
  }

  private static void select(StructureViewModel model, String... path) {
    model.select(root(model).find(List.of(path)).orElseThrow());
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
    editing(model).addField(editing(model).freeName(), "string");
    assertEquals("place.field", selected(model));
    assertEquals("field2", editing(model).freeName());
    select(model, "place");
    editing(model).addField("last", "int");
    assertEquals("place.last", selected(model));
    assertEquals(
        List.of("city", "field", "zip", "last"),
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
    model.select(gone);
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
    editing(model).addField("more", "string");
    assertEquals(AVRO, model.document().text());
  }
}
