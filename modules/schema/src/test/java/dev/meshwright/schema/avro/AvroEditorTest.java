package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Operations on the fields of a schema; what they make of it must be sound.
class AvroEditorTest {

  private static final String MONEY =
      "{\"type\": \"record\", \"name\": \"Money\", \"namespace\": \"pay\", \"fields\": ["
          + "{\"name\": \"cents\", \"type\": \"long\"}]}";

  private static final FileSource FILES = FileSource.of(Map.of("pay/money.avsc", MONEY));

  private static AvroDocument read(String text) {
    return AvroSchemas.parse("shop/order.avsc", text, FILES);
  }

  private static String record(String fields) {
    return "{\"type\": \"record\", \"name\": \"Order\", \"namespace\": \"shop\", \"fields\": ["
        + fields
        + "]}";
  }

  private static String after(String fields, SchemaOperation operation) {
    String text = record(fields);
    String edited = TextEdits.apply(text, AvroEditor.edits(read(text), operation));
    assertEquals(List.of(), read(edited).problems(), edited);
    String around = record("\n");
    int head = around.indexOf('\n');
    return edited.substring(head, edited.length() - (around.length() - head - 1));
  }

  private static String typed(String field, String type) {
    return after(field, new SchemaOperation.SetType(List.of("a"), type));
  }

  @Test
  void another_type_keeps_null_where_it_was_allowed() {
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}",
        typed("{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}", "int"));
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"null\", \"pay.Money\"]}",
        typed("{\"name\": \"a\", \"type\": [\"null\", \"int\", \"string\"]}", "pay.Money"));
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"long\", \"null\"], \"default\": 1}",
        typed("{\"name\": \"a\", \"type\": [\"int\", \"null\"], \"default\": 1}", "long"));
  }

  @Test
  void a_type_that_says_itself_whether_null_is_allowed_is_taken_as_it_is() {
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"int\", \"string\"], \"default\": 0}",
        typed(
            "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}",
            "[\"int\", \"string\"]"));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"null\"}",
        typed("{\"name\": \"a\", \"type\": [\"null\", \"string\"]}", "null"));
  }

  @Test
  void a_default_that_no_longer_fits_becomes_one_that_does() {
    String text = "{\"name\": \"a\", \"type\": \"string\", \"default\": \"x\"}";
    assertEquals("{\"name\": \"a\", \"type\": \"int\", \"default\": 0}", typed(text, "int"));
    assertEquals("{\"name\": \"a\", \"type\": \"double\", \"default\": 0}", typed(text, "double"));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"bytes\", \"default\": \"x\"}", typed(text, "bytes"));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"boolean\", \"default\": false}", typed(text, "boolean"));
    assertEquals(
        "{\"name\": \"a\", \"type\": {\"type\": \"array\", \"items\": \"int\"}, \"default\": []}",
        typed(text, "{\"type\": \"array\", \"items\": \"int\"}"));
    assertEquals(
        "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\"]},"
            + " \"default\": \"X\"}",
        typed(text, "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\"]}"));
    // A record that has fields without defaults has no value that stands for nothing.
    assertEquals("{\"name\": \"a\", \"type\": \"pay.Money\"}", typed(text, "pay.Money"));
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}",
        typed("{\"name\": \"a\", \"type\": [\"string\", \"null\"], \"default\": \"x\"}", "int"));
  }

  @Test
  void a_new_field_that_data_may_lack_is_nullable() {
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}",
        after("", new SchemaOperation.AddField(List.of(), 0, "a", "string", true)));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"string\"}",
        after("", new SchemaOperation.AddField(List.of(), 0, "a", "string", false)));
  }

  private static final String ABC =
      "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"b\", \"type\": \"long\"},"
          + " {\"name\": \"c\", \"type\": \"string\"}";

  @Test
  void several_fields_go_and_move_together() {
    assertEquals(
        "{\"name\": \"b\", \"type\": \"long\"}",
        after(ABC, new SchemaOperation.RemoveFields(List.of(List.of("a"), List.of("c")))));
    assertEquals(
        "{\"name\": \"b\", \"type\": \"long\"}, {\"name\": \"a\", \"type\": \"int\"},"
            + " {\"name\": \"c\", \"type\": \"string\"}",
        after(ABC, new SchemaOperation.MoveFields(List.of(List.of("a")), List.of(), 2)));
    assertEquals(
        "{\"name\": \"b\", \"type\": \"long\"}, {\"name\": \"a\", \"type\": \"int\"},"
            + " {\"name\": \"c\", \"type\": \"string\"}",
        after(
            ABC,
            new SchemaOperation.MoveFields(List.of(List.of("c"), List.of("a")), List.of(), 3)));
  }

  private static final String NESTED =
      "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"p\", \"type\": {\"type\": \"record\","
          + " \"name\": \"P\", \"fields\": [{\"name\": \"a\", \"type\": \"int\"}]}}";

  @Test
  void a_field_moves_into_another_record_under_a_free_name_and_never_into_itself() {
    assertEquals(
        "{\"name\": \"p\", \"type\": {\"type\": \"record\", \"name\": \"P\", \"fields\":"
            + " [{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"a2\", \"type\": \"int\"}]}}",
        after(NESTED, new SchemaOperation.MoveFields(List.of(List.of("a")), List.of("p"), 1)));
    assertEquals(
        NESTED,
        after(NESTED, new SchemaOperation.MoveFields(List.of(List.of("p")), List.of("p"), 0)));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"int\"}",
        after(NESTED, new SchemaOperation.RemoveFields(List.of(List.of("p"), List.of("p", "a")))));
  }

  @Test
  void copied_fields_are_pasted_with_names_that_are_free() {
    AvroDocument document = read(record(ABC));
    String copied = AvroEditor.copied(document, List.of(List.of("b"), List.of("a")));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"int\"},\n{\"name\": \"b\", \"type\": \"long\"}", copied);
    assertEquals(
        ABC + ", {\"name\": \"a2\", \"type\": \"int\"}, {\"name\": \"b2\", \"type\": \"long\"}",
        after(ABC, new SchemaOperation.PasteFields(List.of(), 3, copied)));
    assertEquals(
        "{\"name\": \"cents\", \"type\": \"long\"}, " + ABC,
        after(ABC, new SchemaOperation.PasteFields(List.of(), 0, MONEY)));
  }

  @Test
  void a_type_that_is_pasted_again_is_referred_to_or_gets_another_name() {
    String copied = AvroEditor.copied(read(record(NESTED)), List.of(List.of("p")));
    assertEquals(
        NESTED + ", {\"name\": \"p2\", \"type\": \"shop.P\"}",
        after(NESTED, new SchemaOperation.PasteFields(List.of(), 2, copied)));
    assertEquals(
        NESTED
            + ", {\"name\": \"p2\", \"type\": {\"type\": \"record\", \"name\": \"P2\","
            + " \"fields\": [{\"name\": \"b\", \"type\": \"int\"}]}}",
        after(
            NESTED,
            new SchemaOperation.PasteFields(List.of(), 2, copied.replace("\"a\"", "\"b\""))));
  }

  @Test
  void what_is_no_field_is_not_pasted() {
    for (String text : List.of("", "hello", "{\"name\": \"x\"}", "[1]", "{", "a: int")) {
      assertEquals(ABC, after(ABC, new SchemaOperation.PasteFields(List.of(), 0, text)), text);
    }
  }

  @Test
  void the_schema_itself_is_renamed_where_it_refers_to_itself_too() {
    String next = "{\"name\": \"next\", \"type\": [\"null\", \"%s\"]}";
    String text = record(next.formatted("Order"));
    assertEquals(
        text.replace("Order", "Sale"),
        TextEdits.apply(
            text,
            AvroEditor.edits(read(text), new SchemaOperation.Rename(List.of(), "Sale", false))));
  }

  @Test
  void a_name_that_comes_back_is_no_alias_of_itself() {
    assertEquals(
        "{\"name\": \"a\", \"type\": \"int\"}",
        after(
            "{\"name\": \"b\", \"type\": \"int\", \"aliases\": [\"a\"]}",
            new SchemaOperation.Rename(List.of("b"), "a", false)));
    assertEquals(
        "{\"name\": \"c\", \"type\": \"int\", \"aliases\": [\"a\", \"b\"]}",
        after(
            "{\"name\": \"b\", \"type\": \"int\", \"aliases\": [\"a\"]}",
            new SchemaOperation.Rename(List.of("b"), "c", true)));
  }

  @Test
  void every_type_that_is_offered_makes_a_sound_schema() {
    String fields =
        NESTED.replace(
            "\"type\": \"int\"}, {\"name\": \"p\"",
            "\"type\": [\"null\", \"int\"]," + " \"default\": null}, {\"name\": \"p\"");
    AvroDocument document = read(record(fields));
    List<TypeChoice> own = AvroEditor.types(document, List.of("a"));
    assertTrue(own.stream().anyMatch(choice -> choice.label().equals("shop.Order")));
    List<TypeChoice> others = AvroEditor.otherTypes(document, List.of("a"), FILES).toList();
    assertEquals(List.of("pay.Money"), others.stream().map(TypeChoice::label).toList());
    assertEquals("cents: long", others.getFirst().preview());
    for (TypeChoice choice : own) {
      if (choice.kind() != TypeChoice.Kind.OWN) {
        String text = typed(fields, choice.written());
        assertTrue(text.contains("[\"null\", "), text);
      }
    }
    typed(fields, others.getFirst().written());
    TypeChoice array =
        own.stream().filter(choice -> choice.label().equals("array")).findFirst().orElseThrow();
    assertTrue(
        typed(fields, array.of(array.of(others.getFirst())).written())
            .contains(
                "{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\":"
                    + " \"pay.Money\"}}"));
  }

  @Test
  void logical_types_that_are_offered_have_an_effect() {
    String fields = "{\"name\": \"a\", \"type\": [\"null\", \"%s\"], \"default\": null}";
    for (String base : List.of("int", "long", "bytes", "string")) {
      String field = fields.formatted(base);
      List<String> offered = AvroEditor.logicalTypes(read(record(field)), List.of("a"));
      assertFalse(offered.isEmpty());
      for (String logical : offered) {
        after(
            field,
            new SchemaOperation.SetLogicalType(List.of("a"), java.util.Optional.of(logical)));
      }
    }
    assertEquals(
        List.of(),
        AvroEditor.logicalTypes(read(record(fields.formatted("boolean"))), List.of("a")));
  }

  private static final String STATUS =
      "{\"name\": \"s\", \"type\": [\"null\", {\"type\": \"enum\", \"name\": \"S\","
          + " \"symbols\": [\"A\", \"B\", \"C\"], \"default\": \"B\"}]}";

  private static String symbols(SchemaOperation operation) {
    String edited = after(STATUS, operation);
    int start = edited.indexOf("\"symbols\": ") + 11;
    return edited.substring(start, edited.indexOf(']', start) + 1)
        + edited.substring(edited.indexOf(']', start) + 1, edited.lastIndexOf("}]"));
  }

  @Test
  void symbols_of_an_enum_are_named_as_fields_are() {
    assertEquals(
        "[\"A\", \"X\", \"B\", \"C\"], \"default\": \"B\"",
        symbols(new SchemaOperation.AddField(List.of("s"), 1, "X", "string", true)));
    assertEquals(
        "[\"A\", \"X\", \"C\"], \"default\": \"X\"",
        symbols(new SchemaOperation.Rename(List.of("s", "B"), "X", true)));
    assertEquals(
        "[\"B\"], \"default\": \"B\"",
        symbols(new SchemaOperation.RemoveFields(List.of(List.of("s", "A"), List.of("s", "C")))));
    assertEquals(
        "[\"C\", \"A\", \"B\"], \"default\": \"B\"",
        symbols(new SchemaOperation.MoveFields(List.of(List.of("s", "C")), List.of("s"), 0)));
    assertEquals(
        "[\"A\", \"B\", \"C\"], \"default\": \"C\"",
        symbols(new SchemaOperation.SetDefault(List.of("s", "C"), Optional.of("C"))));
    assertEquals(
        "[\"A\", \"B\", \"C\"]",
        symbols(new SchemaOperation.SetDefault(List.of("s", "B"), Optional.empty())));
    assertEquals(
        "[\"A\", \"B\", \"C\", \"D\"], \"default\": \"B\"",
        symbols(new SchemaOperation.PasteFields(List.of("s"), 3, "\"B\",\n\"D\"")));
  }

  @Test
  void symbols_are_copied_as_they_are_pasted_and_go_with_their_enum() {
    AvroDocument avro = read(record(STATUS));
    assertEquals(
        "\"A\",\n\"C\"", AvroEditor.copied(avro, List.of(List.of("s", "A"), List.of("s", "C"))));
    assertEquals(
        "",
        after(STATUS, new SchemaOperation.RemoveFields(List.of(List.of("s"), List.of("s", "A")))));
    assertEquals(
        STATUS,
        after(STATUS, new SchemaOperation.MoveFields(List.of(List.of("s", "A")), List.of(), 0)));
  }

  @Test
  void the_default_of_a_field_follows_its_symbol() {
    String field = STATUS.replace("[\"null\", ", "").replace("}]}", "}, \"default\": \"A\"}");
    assertEquals(
        field.replace("\"A\"", "\"X\""),
        after(field, new SchemaOperation.Rename(List.of("s", "A"), "X", true)));
  }

  @Test
  void a_type_that_is_used_before_it_is_declared_is_told_after_a_move() {
    String text =
        record(
            "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\","
                + " \"symbols\": [\"X\"]}}, {\"name\": \"b\", \"type\": \"E\"}");
    assertEquals(List.of(), read(text).problems());
    String moved =
        TextEdits.apply(
            text,
            AvroEditor.edits(
                read(text), new SchemaOperation.MoveFields(List.of(List.of("b")), List.of(), 0)));
    Problem told = read(moved).problems().getFirst();
    assertEquals("avro-used-before-declared", told.rule());
    assertEquals("\"E\"", told.location().range().of(moved));
  }

  private static String set(String field, List<String> path, String name, String value) {
    return after(
        field,
        new SchemaOperation.SetProperty(
            path, name, value.isEmpty() ? Optional.empty() : Optional.of(value)));
  }

  private static List<String> properties(String fields, List<String> path) {
    return AvroEditor.properties(read(record(fields)), path).stream()
        .map(property -> property.name() + "=" + property.value().orElse("-"))
        .toList();
  }

  @Test
  void what_avro_says_of_a_declaration_is_shown_and_set() {
    String amount =
        "{\"name\": \"a\", \"type\": {\"type\": \"bytes\", \"logicalType\": \"decimal\","
            + " \"precision\": 9, \"scale\": 2}, \"pii\": true}";
    assertEquals(
        List.of("union=-", "order=-", "precision=9", "scale=2", "pii=true"),
        properties(amount, List.of("a")));
    assertEquals(List.of("namespace=shop"), properties(amount, List.of()));
    assertEquals(
        amount.replace("\"precision\": 9", "\"precision\": 12"),
        set(amount, List.of("a"), "precision", "12"));
    assertEquals(amount.replace(", \"pii\": true", ""), set(amount, List.of("a"), "pii", ""));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"int\", \"order\": \"ignore\"}",
        set("{\"name\": \"a\", \"type\": \"int\"}", List.of("a"), "order", "ignore"));
    assertEquals(
        "{\"name\": \"a\", \"type\": \"int\", \"owner\": \"team, \\\"x\\\"\"}",
        set("{\"name\": \"a\", \"type\": \"int\"}", List.of("a"), "owner", "team, \"x\""));
  }

  @Test
  void what_can_be_changed_is_told_of_each_declaration() {
    AvroDocument read =
        read(
            record(
                "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"e\", \"type\": {\"type\":"
                    + " \"enum\", \"name\": \"E\", \"symbols\": [\"X\"]}}"));
    assertEquals(
        Set.of(
            DeclarationPart.NAME,
            DeclarationPart.DOC,
            DeclarationPart.ALIASES,
            DeclarationPart.MEMBERS),
        AvroEditor.parts(read, List.of()));
    assertFalse(AvroEditor.parts(read, List.of("a")).contains(DeclarationPart.MEMBERS));
    assertTrue(AvroEditor.parts(read, List.of("e")).contains(DeclarationPart.MEMBERS));
    assertEquals(
        Set.of(DeclarationPart.NAME, DeclarationPart.DEFAULT, DeclarationPart.PLACE),
        AvroEditor.parts(read, List.of("e", "X")));
    assertEquals(Set.of(), AvroEditor.parts(read, List.of("b")));
  }
}
