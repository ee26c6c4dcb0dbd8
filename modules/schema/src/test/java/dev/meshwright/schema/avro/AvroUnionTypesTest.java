package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.ListChange;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The types of a union, changed one at a time.
class AvroUnionTypesTest {

  private static final FileSource FILES =
      FileSource.of(
          Map.of(
              "pay/money.avsc",
              "{\"type\": \"record\", \"name\": \"Money\", \"namespace\": \"pay\", \"fields\":"
                  + " []}"));

  private static AvroDocument read(String field) {
    return AvroSchemas.parse(
        "shop/order.avsc",
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [" + field + "]}",
        FILES);
  }

  /// The field after a change; as it was where the change is refused.
  private static String after(String field, ListChange change) {
    AvroDocument before = read(field);
    String text =
        TextEdits.apply(
            before.text(),
            AvroEditor.edits(
                before, new SchemaOperation.ChangeList(List.of("a"), "union", change)));
    assertEquals(List.of(), AvroSchemas.parse("shop/order.avsc", text, FILES).problems(), text);
    int head = before.text().indexOf(field);
    return text.substring(head, text.length() - (before.text().length() - head - field.length()));
  }

  private static String field(String type) {
    return "{\"name\": \"a\", \"type\": " + type + "}";
  }

  private static void same(String field, ListChange change) {
    assertEquals(field, after(field, change));
  }

  @Test
  void they_are_told_in_their_order() {
    DeclarationProperty union =
        AvroEditor.properties(
                read(field("[\"null\", {\"type\": \"array\", \"items\": \"int\"}]")), List.of("a"))
            .getFirst();
    assertEquals("union", union.name());
    assertEquals(List.of("null", "array<int>"), union.choices());
    assertEquals(
        List.of(),
        AvroEditor.properties(read(field("\"int\"")), List.of("a")).getFirst().choices());
  }

  @Test
  void one_is_moved_and_the_layout_stays() {
    String spread = field("[\n  \"null\",\n  \"int\",\n  \"string\"\n]");
    assertEquals(
        field("[\n  \"int\",\n  \"string\",\n  \"null\"\n]"),
        after(spread, new ListChange.Move(0, 2)));
    assertEquals(
        field("[\n  \"string\",\n  \"null\",\n  \"int\"\n]"),
        after(spread, new ListChange.Move(2, 0)));
  }

  @Test
  void a_default_that_fits_no_longer_becomes_one_that_does() {
    assertEquals(
        "{\"name\": \"a\", \"type\": [\"int\", \"string\"], \"default\": 0}",
        after(
            "{\"name\": \"a\", \"type\": [\"null\", \"int\", \"string\"], \"default\": null}",
            new ListChange.Remove(0)));
  }

  /// What stands for data that lacks the field is not guessed: the default stays and is warned of.
  @Test
  void a_default_of_a_later_type_stays_and_is_a_problem() {
    AvroDocument before =
        read("{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}");
    String text =
        TextEdits.apply(
            before.text(),
            AvroEditor.edits(
                before,
                new SchemaOperation.ChangeList(List.of("a"), "union", new ListChange.Move(1, 0))));
    assertEquals(before.text().replace("[\"null\", \"int\"]", "[\"int\", \"null\"]"), text);
    assertEquals(
        List.of("avro-default-not-first-branch"),
        AvroSchemas.parse("a.avsc", text, FILES).problems().stream().map(Problem::rule).toList());
  }

  @Test
  void one_is_added_also_beside_a_single_type() {
    assertEquals(
        field("[\"null\", \"pay.Money\", \"int\"]"),
        after(field("[\"null\", \"int\"]"), new ListChange.Add(1, "pay.Money")));
    assertEquals(
        field("[\"int\", \"string\"]"), after(field("\"int\""), new ListChange.Add(1, "string")));
  }

  @Test
  void one_that_is_left_alone_needs_no_union() {
    assertEquals(
        field("[\"null\", \"string\"]"),
        after(field("[\"null\", \"int\", \"string\"]"), new ListChange.Remove(1)));
    assertEquals(field("\"int\""), after(field("[\"null\", \"int\"]"), new ListChange.Remove(0)));
  }

  @Test
  void what_the_language_forbids_is_left() {
    same(field("[\"null\", \"int\"]"), new ListChange.Add(2, "int"));
    same(field("\"int\""), new ListChange.Add(1, "int"));
    same(field("[\"null\", \"int\"]"), new ListChange.Add(0, "[\"string\"]"));
    same(field("[\"null\", \"int\"]"), new ListChange.Add(0, "{half"));
    same(field("[\"null\", \"int\"]"), new ListChange.Remove(7));
    same(field("\"int\""), new ListChange.Remove(0));
    // The list names a type that the record before it declares.
    same(
        field(
            "[{\"type\": \"record\", \"name\": \"R\", \"fields\": []},"
                + " {\"type\": \"array\", \"items\": \"R\"}]"),
        new ListChange.Move(1, 0));
  }
}
