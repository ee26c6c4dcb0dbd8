package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Types keep what they are when fields go to another place.
class AvroPastedTypesTest {

  private static final FileSource FILES =
      FileSource.of(
          Map.of(
              "shop/id.avsc",
              "{'type': 'fixed', 'name': 'shop.Id', 'size': 4}".replace('\'', '"'),
              "pay/id.avsc",
              "{'type': 'fixed', 'name': 'pay.Id', 'size': 8}".replace('\'', '"')));

  private static AvroDocument read(String text) {
    return AvroSchemas.parse("shop/order.avsc", text, FILES);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  /// A record of the namespace `shop`.
  private static String order(String fields) {
    return json("{'type': 'record', 'name': 'shop.Order', 'fields': [" + fields + "]}");
  }

  private static String after(String text, SchemaOperation operation) {
    String edited = TextEdits.apply(text, AvroEditor.edits(read(text), operation));
    assertEquals(List.of(), read(edited).problems(), edited);
    return edited;
  }

  private static String pasted(String fields, int index, String text) {
    return after(order(fields), new SchemaOperation.PasteFields(List.of(), index, json(text)));
  }

  private static SchemaOperation move(List<String> field, List<String> into, int index) {
    return new SchemaOperation.MoveFields(List.of(field), into, index);
  }

  private static final String P =
      "{'name': 'p', 'type': {'type': 'record', 'name': 'P', 'fields':"
          + " [{'name': 'a', 'type': 'int'}]}}";

  @Test
  void a_type_that_gets_another_name_is_so_called_wherever_it_is_used() {
    String use =
        "{'name': 'q', 'type': {'type': 'record', 'name': 'P', 'fields':"
            + " [{'name': 'self', 'type': ['null', '%1$s']},"
            + " {'name': 'list', 'type': {'type': 'array', 'items': '%1$s'}},"
            + " {'name': 'map', 'type': {'type': 'map', 'values': ['null', '%1$s']}},"
            + " {'name': 'in', 'type': {'type': 'record', 'name': 'Inner', 'fields':"
            + " [{'name': 'up', 'type': ['null', '%1$s']}]}}]}},"
            + " {'name': 'again', 'type': ['null', '%1$s']}";
    for (String name : List.of("P", "shop.P")) {
      String renamed = use.formatted(name + "2").replace("'name': 'P'", "'name': 'P2'");
      assertEquals(order(P + ", " + renamed), pasted(P, 1, use.formatted(name)));
    }
  }

  @Test
  void enums_and_fixed_get_other_names_too_and_so_does_what_has_a_namespace_of_its_own() {
    String before =
        "{'name': 'e', 'type': {'type': 'enum', 'name': 'x.E', 'symbols': ['A']}},"
            + " {'name': 'f', 'type': {'type': 'fixed', 'name': 'F', 'size': 1}}";
    assertEquals(
        order(
            before
                + ", {'name': 'e2', 'type': {'type': 'enum', 'name': 'E2', 'namespace': 'x',"
                + " 'symbols': ['B']}}, {'name': 'f2', 'type': {'type': 'fixed', 'name': 'F2',"
                + " 'size': 2}}, {'name': 'both', 'type': ['x.E2', 'F2']}"),
        pasted(
            before,
            2,
            "{'name': 'e', 'type': {'type': 'enum', 'name': 'E', 'namespace': 'x',"
                + " 'symbols': ['B']}}, {'name': 'f', 'type': {'type': 'fixed', 'name': 'F',"
                + " 'size': 2}}, {'name': 'both', 'type': ['x.E', 'F']}"));
  }

  @Test
  void a_type_that_uses_one_that_got_another_name_is_not_taken_for_the_one_that_is_there() {
    String before =
        P
            + ", {'name': 'w', 'type': {'type': 'record', 'name': 'W', 'fields':"
            + " [{'name': 'p', 'type': 'P'}]}}";
    assertEquals(
        order(
            before
                + ", {'name': 'p2', 'type': {'type': 'record', 'name': 'P2', 'fields':"
                + " [{'name': 'b', 'type': 'int'}]}}, {'name': 'w2', 'type': {'type': 'record',"
                + " 'name': 'W2', 'fields': [{'name': 'p', 'type': 'P2'}]}}"),
        pasted(
            before,
            2,
            "{'name': 'p', 'type': {'type': 'record', 'name': 'P', 'fields':"
                + " [{'name': 'b', 'type': 'int'}]}}, {'name': 'w', 'type': {'type': 'record',"
                + " 'name': 'W', 'fields': [{'name': 'p', 'type': 'P'}]}}"));
  }

  /// A record `pay.Bill` in the field `bill`, behind other fields.
  private static String bill(String before, String fields) {
    return order(
        before
            + "{'name': 'bill', 'type': {'type': 'record', 'name': 'pay.Bill', 'fields': ["
            + fields
            + "]}}");
  }

  @Test
  void a_field_that_moves_to_another_namespace_names_its_types_in_full() {
    for (String type :
        List.of(
            "'%s'",
            "['null', '%s']",
            "{'type': 'array', 'items': '%s'}",
            "{'type': 'map', 'values': {'type': 'array', 'items': ['int', '%s']}}")) {
      String shape = "{'name': 'a', 'type': " + type + "}";
      assertEquals(
          bill(P + ", ", shape.formatted("shop.P")),
          after(
              bill(P + ", " + shape.formatted("P") + ", ", ""),
              move(List.of("a"), List.of("bill"), 0)));
    }
  }

  @Test
  void a_name_that_would_mean_another_type_is_written_in_full() {
    assertEquals(
        bill("", "{'name': 'a', 'type': 'shop.Id'}"),
        after(bill("{'name': 'a', 'type': 'Id'}, ", ""), move(List.of("a"), List.of("bill"), 0)));
    assertEquals(
        bill("{'name': 'a', 'type': 'pay.Id'}, ", ""),
        after(bill("", "{'name': 'a', 'type': 'Id'}"), move(List.of("bill", "a"), List.of(), 0)));
  }

  @Test
  void a_type_that_moves_with_its_field_stays_the_same_type() {
    String self = "{'name': 'next', 'type': ['null', 'P']}, {'name': 'id', 'type': 'Id'}";
    String type =
        "{'name': 'p', 'type': {'type': 'record', 'name': '%s', 'fields': [" + self + "]}}";
    assertEquals(
        bill("", type.formatted("shop.P")),
        after(bill(type.formatted("P") + ", ", ""), move(List.of("p"), List.of("bill"), 0)));
  }

  @Test
  void what_stays_within_a_namespace_is_left_as_it_is() {
    String inner = "{'name': 'in', 'type': {'type': 'record', 'name': 'In', 'fields': [%s]}}";
    assertEquals(
        order(P + ", " + inner.formatted("{'name': 'a', 'type': 'P'}")),
        after(
            order(P + ", {'name': 'a', 'type': 'P'}, " + inner.formatted("")),
            move(List.of("a"), List.of("in"), 0)));
  }

  @Test
  void a_type_without_a_namespace_keeps_having_none() {
    String bare =
        "{'type': 'record', 'name': 'Order', 'fields': [%s{'name': 'bill', 'type':"
            + " {'type': 'record', 'name': 'pay.Bill', 'fields': [%s]}}]}";
    String type = "{'name': 'p', 'type': {'type': 'enum', 'name': 'P'%s, 'symbols': ['A']}}";
    assertEquals(
        json(bare.formatted("", type.formatted(", 'namespace': ''"))),
        after(
            json(bare.formatted(type.formatted("") + ", ", "")),
            move(List.of("p"), List.of("bill"), 0)));
    // There the name would mean pay.Id, and it has no longer form.
    String taken =
        json(
            bare.formatted(
                "{'name': 'i', 'type': {'type': 'fixed', 'name': 'Id', 'size': 1}},"
                    + " {'name': 'a', 'type': 'Id'}, ",
                "{'name': 'b', 'type': {'type': 'fixed', 'name': 'Id', 'size': 2}}"));
    assertEquals(taken, after(taken, move(List.of("a"), List.of("bill"), 1)));
  }

  @Test
  void copied_fields_mean_the_same_types_in_another_record() {
    String from = bill("", "{'name': 'a', 'type': ['null', 'Id']}, " + P);
    String copied =
        AvroEditor.copied(read(from), List.of(List.of("bill", "a"), List.of("bill", "p")));
    assertEquals(json("{'name': 'a', 'type': ['null', 'pay.Id']},\n" + P), copied);
    assertEquals(order("{'name': 'a', 'type': ['null', 'pay.Id']}, " + P), pasted("", 0, copied));
    String own =
        "{'name': 'p', 'type': {'type': 'record', 'name': 'P', 'fields':"
            + " [{'name': 'up', 'type': ['null', 'P', 'Order']}]}}";
    assertEquals(
        json(own.replace("'Order'", "'shop.Order'")),
        AvroEditor.copied(read(order(own)), List.of(List.of("p"))));
  }

  @Test
  void fields_of_a_pasted_record_keep_the_types_of_its_namespace() {
    assertEquals(
        order(
            "{'name': 'a', 'type': 'pay.Id'}, {'name': 'e', 'type': {'type': 'enum', 'name':"
                + " 'pay.E', 'symbols': ['A']}}, {'name': 'f', 'type': ['null', 'pay.E']}"),
        pasted(
            "",
            0,
            "{'type': 'record', 'name': 'Bill', 'namespace': 'pay', 'fields': ["
                + "{'name': 'a', 'type': 'Id'}, {'name': 'e', 'type': {'type': 'enum', 'name':"
                + " 'E', 'symbols': ['A']}}, {'name': 'f', 'type': ['null', 'E']}]}"));
  }
}
