package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.avro.AvroViewModel;
import dev.meshwright.app.avro.StructureRow;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.outline.OutlineRow;
import dev.meshwright.app.outline.OutlineViewModel;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;
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
    Session session = sessions.session();
    session.documents().show(path);
    return session.editors().activeProperty().get().orElseThrow();
  }

  private AvroViewModel avro(String text) {
    return opened(Samples.ORDER_PATH, text).avro().orElseThrow();
  }

  private OutlineViewModel outline(String path, String text) {
    return opened(path, text).outline().orElseThrow();
  }

  private static String selected(AvroViewModel model) {
    return String.join(".", model.selectedProperty().get().map(StructureRow::field).orElseThrow());
  }

  private static void caret(Document document, String word) {
    document.selectionProperty().set(TextRange.at(document.text().indexOf(word)));
  }

  private static StructureRow root(AvroViewModel model) {
    model.selectRow();
    return model.selectedProperty().get().orElseThrow();
  }

  @Test
  void the_caret_selects_the_innermost_field() {
    AvroViewModel model = avro(AVRO);
    caret(model.document(), "\"zip\"");
    assertEquals("place.zip", selected(model));
    caret(model.document(), "\"bill\"");
    assertEquals("bill", selected(model));
    caret(model.document(), "\"namespace\"");
    assertEquals("", selected(model));
  }

  @Test
  void selecting_a_field_reveals_its_name_and_keeps_it_while_typing_elsewhere() {
    AvroViewModel model = avro(AVRO);
    model.selectRow("place", "zip");
    Document document = model.document();
    assertEquals("\"zip\"", document.selectionProperty().get().of(document.text()));
    document.edit(List.of(TextEdit.insert(0, "\n\n")));
    assertEquals("place.zip", selected(model));
    assertEquals(
        "\"zip\"", model.selectedProperty().get().orElseThrow().nameRange().of(document.text()));
  }

  @Test
  void an_added_field_is_selected_when_it_has_been_read() {
    AvroViewModel model = avro(AVRO);
    model.selectRow("place", "city");
    model.addField(model.freeName(), "string");
    assertEquals("place.field", selected(model));
    assertEquals("field2", model.freeName());
    model.selectRow("place");
    model.addField("last", "int");
    assertEquals("place.last", selected(model));
    assertEquals(
        List.of("city", "field", "zip", "last"),
        root(model).children().get(1).children().stream().map(StructureRow::name).toList());
  }

  @Test
  void a_renamed_and_a_moved_field_stay_selected() {
    AvroViewModel model = avro(AVRO);
    model.selectRow("place", "city");
    model.moveSelected(1);
    assertEquals("place.city", selected(model));
    model.rename(model.selectedProperty().get().orElseThrow(), "town", true);
    assertEquals("place.town", selected(model));
    assertEquals(List.of("city"), model.selectedProperty().get().orElseThrow().aliases());
    model.moveSelected(1);
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
    assertEquals("long", root.children().get(2).type());
    OutlineRow message =
        outline(PROTO_PATH, PROTO).rootProperty().get().orElseThrow().children().getFirst();
    assertEquals(
        List.of("id", "target", "id"), message.children().stream().map(OutlineRow::name).toList());
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
    AvroViewModel model = avro(AVRO);
    StructureRow gone = root(model).children().getLast();
    assertTrue(gone.isGone());
    assertEquals(List.of("coupon"), gone.names());
    caret(model.document(), "\"zip\"");
    TextRange before = model.document().selectionProperty().get();
    model.select(gone);
    assertEquals(before, model.document().selectionProperty().get());
    assertTrue(model.selectedProperty().get().orElseThrow().isGone());
    model.removeSelected();
    model.moveSelected(-1);
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
    AvroViewModel model = avro(AVRO);
    assertTrue(root(model).hasSigns());
    model.document().edit(List.of(TextEdit.insert(0, "\n")));
    assertTrue(root(model).children().getLast().hasSigns());
    assertFalse(root(model).children().getFirst().hasSigns());
  }

  @Test
  void the_caret_selects_what_is_declared_in_a_oneof() {
    OutlineViewModel model = outline(PROTO_PATH, PROTO);
    caret(model.document(), "address");
    assertEquals("address", model.selectedProperty().get().orElseThrow().name());
    assertEquals("target", findingOf(model, "target {"));
    assertEquals("address", findingOf(model, "address"));
    assertEquals("Shipment.id", findingOf(model, "id = 3"));
  }

  private static String findingOf(OutlineViewModel model, String word) {
    caret(model.document(), word);
    return model.selectedProperty().get().map(OutlineRow::finding).orElseThrow();
  }
}
