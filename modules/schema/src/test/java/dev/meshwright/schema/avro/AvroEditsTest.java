package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Text before, text after, byte for byte.
class AvroEditsTest {

  private interface FieldEdit {
    List<TextEdit> edits(AvroDocument document, AvroField field);
  }

  private interface RecordEdit {
    List<TextEdit> edits(AvroDocument document, AvroRecord record);
  }

  private static String record(String fields) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}";
  }

  /// A record with the one field given.
  private static void field(String before, String after, FieldEdit edit) {
    record(record(before), record(after), (d, r) -> edit.edits(d, r.fields().getFirst()));
  }

  private static void record(String before, String after, RecordEdit edit) {
    AvroDocument document = AvroSchemas.parse("a.avsc", before, FileSource.empty());
    AvroRecord record = (AvroRecord) document.root();
    assertEquals(after, TextEdits.apply(before, edit.edits(document, record)));
  }

  @Test
  void a_field_is_renamed_with_or_without_its_old_name() {
    String before = "{\"name\":\"a\",\"type\":\"int\"}";
    field(
        before,
        "{\"name\":\"b\",\"type\":\"int\"}",
        (d, f) -> new AvroRenames(d, false).rename(f, "b"));
    field(
        before,
        "{\"name\":\"b\",\"type\":\"int\",\"aliases\": [\"a\"]}",
        (d, f) -> new AvroRenames(d, true).rename(f, "b"));
    field(
        "{\"name\": \"a\", \"aliases\": [\"x\"], \"type\": \"int\"}",
        "{\"name\": \"b\", \"aliases\": [\"x\", \"a\"], \"type\": \"int\"}",
        (d, f) -> new AvroRenames(d, true).rename(f, "b"));
  }

  @Test
  void doc_and_default_change_alone() {
    String before = "{ \"name\": \"a\",  \"type\" : \"int\" , \"doc\": \"x\" }";
    field(
        before,
        before.replace("\"x\"", "\"say \\\"y\\\"\""),
        (d, f) -> AvroEdits.setDoc(d, f, "say \"y\""));
    field(before, before.replace(" , \"doc\": \"x\"", " "), (d, f) -> AvroEdits.setDoc(d, f, ""));
    field(
        before,
        before.replace("\"x\" }", "\"x\", \"default\": 7 }"),
        (d, f) -> AvroEdits.setDefault(d, f, "7"));
    field(
        "{\"name\": \"a\", \"default\": 1, \"type\": \"int\"}",
        "{\"name\": \"a\", \"type\": \"int\"}",
        (d, f) -> AvroEdits.removeDefault(d, f));
  }

  @Test
  void a_field_becomes_nullable_and_its_default_stays_in_front() {
    field(
        "{\"name\": \"a\", \"type\": \"int\"}",
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}",
        (d, f) -> AvroEdits.setNullable(d, f, true));
    field(
        "{\"name\": \"a\", \"type\": \"int\", \"default\": 1}",
        "{\"name\": \"a\", \"type\": [\"int\", \"null\"], \"default\": 1}",
        (d, f) -> AvroEdits.setNullable(d, f, true));
    field(
        "{\"name\": \"a\", \"type\": [\"int\", \"string\"]}",
        "{\"name\": \"a\", \"type\": [\"null\", \"int\", \"string\"], \"default\": null}",
        (d, f) -> AvroEdits.setNullable(d, f, true));
  }

  @Test
  void a_field_stops_being_nullable_and_loses_a_default_of_null() {
    field(
        "{\"name\": \"a\", \"type\": [\"null\", {\"type\": \"int\" }], \"default\": null}",
        "{\"name\": \"a\", \"type\": {\"type\": \"int\" }}",
        (d, f) -> AvroEdits.setNullable(d, f, false));
    field(
        "{\"name\": \"a\", \"default\": 1, \"type\": [\"int\", \"null\", \"string\"]}",
        "{\"name\": \"a\", \"default\": 1, \"type\": [\"int\", \"string\"]}",
        (d, f) -> AvroEdits.setNullable(d, f, false));
    field(
        "{\"name\": \"a\", \"type\": \"int\"}",
        "{\"name\": \"a\", \"type\": \"int\"}",
        (d, f) -> AvroEdits.setNullable(d, f, false));
  }

  @Test
  void logical_types_come_change_and_go() {
    field(
        "{\"name\": \"a\", \"type\": [\"null\", \"long\"]}",
        "{\"name\": \"a\", \"type\": [\"null\", {\"type\": \"long\", \"logicalType\":"
            + " \"timestamp-millis\"}]}",
        (d, f) -> AvroEdits.setLogicalType(d, f, "timestamp-millis"));
    field(
        "{\"name\": \"a\", \"type\": \"bytes\"}",
        "{\"name\": \"a\", \"type\": {\"type\": \"bytes\", \"logicalType\": \"decimal\","
            + " \"precision\": 9, \"scale\": 2}}",
        (d, f) -> AvroEdits.setDecimal(d, f, 9, 2));
    String decimal =
        "{\"name\": \"a\", \"type\": {\"type\": \"bytes\", \"logicalType\": \"decimal\","
            + " \"precision\": 9, \"scale\": 2}}";
    field(
        decimal,
        decimal.replace("9", "12").replace("2}", "4}").replace("14}", "4}"),
        (d, f) -> AvroEdits.setDecimal(d, f, 12, 4));
    field(
        decimal,
        "{\"name\": \"a\", \"type\": \"bytes\"}",
        (d, f) -> AvroEdits.removeLogicalType(d, f));
    field(
        decimal,
        "{\"name\": \"a\", \"type\": {\"type\": \"bytes\", \"logicalType\": \"big-decimal\"}}",
        (d, f) -> AvroEdits.setLogicalType(d, f, "big-decimal"));
  }

  @Test
  void aliases_come_and_go() {
    field(
        "{\"name\": \"a\", \"type\": \"int\", \"aliases\": [\"x\", \"y\"]}",
        "{\"name\": \"a\", \"type\": \"int\", \"aliases\": [\"y\"]}",
        (d, f) -> AvroAliasEdits.set(d, f.node(), List.of("y")));
    field(
        "{\"name\": \"a\", \"type\": \"int\", \"aliases\": [\"x\"]}",
        "{\"name\": \"a\", \"type\": \"int\"}",
        (d, f) -> AvroAliasEdits.set(d, f.node(), List.of()));
    field(
        "{\"name\": \"a\", \"aliases\": [\"x\", \"y\"]}",
        "{\"name\": \"a\", \"aliases\": [\"y\", \"z\"]}",
        (d, f) -> AvroAliasEdits.set(d, f.node(), List.of("y", "z")));
    field(
        "{\"name\": \"a\", \"aliases\": [\"x\"]}",
        "{\"name\": \"a\", \"aliases\": [\"x\", \"y\", \"z\"]}",
        (d, f) -> AvroAliasEdits.set(d, f.node(), List.of("x", "y", "z")));
  }

  @Test
  void fields_are_added_in_the_style_of_the_file() {
    String one = "\n    { \"name\": \"a\", \"type\": \"int\" }";
    String two = "\n    { \"name\": \"b\", \"type\": \"int\" }";
    String added = "\n    {\"name\": \"c\", \"type\": [\"null\", \"int\"], \"default\": null}";
    record(
        record(one + "," + two + "\n"),
        record(one + "," + two + "," + added + "\n"),
        (d, r) -> AvroEdits.addField(d, r, 2, "c", "[\"null\",\"int\"]", "null"));
  }

  @Test
  void idl_is_not_edited() {
    String text = "protocol P { record R { int a; } }";
    AvroDocument document = AvroSchemas.parse("a.avdl", text, FileSource.empty());
    AvroRecord record = (AvroRecord) document.types().get("R");
    AvroField field = record.fields().getFirst();
    List<TextEdit> edits = new ArrayList<>();
    edits.addAll(new AvroRenames(document, true).rename(field, "b"));
    edits.addAll(AvroEdits.setNullable(document, field, true));
    edits.addAll(AvroEdits.setDecimal(document, field, 1, 0));
    edits.addAll(AvroEdits.addField(document, record, 0, "b", "\"int\"", ""));
    edits.addAll(new AvroTypeEdits(document, record, field).change("long"));
    assertEquals(List.of(), edits);
  }
}
