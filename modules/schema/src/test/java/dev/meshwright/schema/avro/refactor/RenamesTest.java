package dev.meshwright.schema.avro.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactoring;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Other names of fields, symbols, types and namespaces.
class RenamesTest {

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "id", "type": "long"},
          // What it costs.
          {"name": "total", "type": {"type": "record", "name": "Money", "fields": [
            {"name": "cents", "type": "long", "default": 0},
            {"name": "unit", "type": {"type": "enum", "name": "Unit", "symbols": ["EUR", "USD"],
              "default": "EUR"}, "default": "USD"}
          ]}, "default": {"cents": 1, "unit": "USD"}},
          {"name": "paid", "type": ["null", "Money"], "default": null}
        ]
      }
      """;

  private static final String BASKET =
      """
      {"type": "record", "name": "Basket", "namespace": "shop.web", "fields": [
        {"name": "sum", "type": "shop.Money", "default": {"cents": 5}},
        {"name": "orders", "type": {"type": "array", "items": "shop.Order"}}
      ]}
      """;

  private static final Workspace FILES =
      Workspace.of("shop/order.avsc", ORDER, "web/basket.avsc", BASKET);

  private static Refactoring.Rename rename(boolean keep, String name, String... path) {
    return new Refactoring.Rename(List.of(path), name, keep);
  }

  private static Workspace renamed(boolean keep, String name, String... path) {
    return FILES.after("shop/order.avsc", rename(keep, name, path));
  }

  @Test
  void a_field_keeps_its_old_name_as_an_alias_and_defaults_follow() {
    Workspace after = renamed(true, "amount", "total", "cents");
    assertEquals(
        ORDER
            .replace(
                "{\"name\": \"cents\", \"type\": \"long\", \"default\": 0}",
                "{\"name\": \"amount\", \"type\": \"long\", \"default\": 0, \"aliases\":"
                    + " [\"cents\"]}")
            .replace("{\"cents\": 1", "{\"amount\": 1"),
        after.text("shop/order.avsc"));
    assertEquals(
        BASKET.replace("{\"cents\": 5}", "{\"amount\": 5}"), after.text("web/basket.avsc"));
  }

  @Test
  void what_follows_the_names_of_data_is_told_every_place_of_a_field() {
    assertEquals(
        List.of(
            field("shop/order.avsc", List.of("total")),
            field("shop/order.avsc", List.of("paid")),
            field("web/basket.avsc", List.of("sum")),
            field("web/basket.avsc", List.of("orders", "total")),
            field("web/basket.avsc", List.of("orders", "paid"))),
        FILES.refactored("shop/order.avsc", rename(true, "amount", "total", "cents")).renamed());
  }

  private static NameChange field(String file, List<String> within) {
    return new NameChange(NameChange.Of.FIELD, file, within, "cents", "amount");
  }

  @Test
  void a_field_without_an_alias_changes_its_name_only() {
    assertEquals(
        ORDER.replace("\"name\": \"id\"", "\"name\": \"number\""),
        renamed(false, "number", "id").text("shop/order.avsc"));
  }

  @Test
  void back_and_forth_gives_the_old_text() {
    Workspace there = renamed(false, "number", "id");
    assertEquals(FILES, there.after("shop/order.avsc", rename(false, "id", "number")));
    Workspace type = renamed(false, "Cash", "shop.Money");
    assertEquals(FILES, type.after("shop/order.avsc", rename(false, "Money", "shop.Cash")));
    Workspace space =
        FILES.after("shop/order.avsc", new Refactoring.RenameNamespace("sales", false));
    assertEquals(
        FILES, space.after("shop/order.avsc", new Refactoring.RenameNamespace("shop", false)));
  }

  @Test
  void names_that_are_taken_or_none_are_refused() {
    assertEquals(
        "avro-refactor-taken", FILES.refused("shop/order.avsc", rename(true, "paid", "id")).rule());
    Workspace aliased = renamed(true, "number", "id");
    assertEquals(
        "avro-refactor-taken",
        aliased.refused("shop/order.avsc", rename(true, "id", "paid")).rule());
    for (String bad : List.of("", "2x", "a-b", "a.b", "größe", "名")) {
      assertEquals(
          "avro-refactor-name",
          FILES.refused("shop/order.avsc", rename(true, bad, "id")).rule(),
          bad);
      assertEquals(
          "avro-refactor-name", FILES.refused("shop/order.avsc", rename(true, bad)).rule(), bad);
    }
    assertEquals(
        "avro-refactor-taken", FILES.refused("shop/order.avsc", rename(true, "Unit")).rule());
    assertEquals(
        "avro-refactor-nothing", FILES.refused("shop/order.avsc", rename(true, "id", "id")).rule());
    assertEquals(
        "avro-refactor-nothing", FILES.refused("shop/order.avsc", rename(true, "x", "no")).rule());
  }

  @Test
  void a_symbol_stays_beside_its_new_name_or_gives_way_to_it() {
    assertEquals(
        ORDER
            .replace("[\"EUR\", \"USD\"]", "[\"EUR\", \"USD\", \"DOLLAR\"]")
            .replace("\"default\": \"USD\"", "\"default\": \"DOLLAR\"")
            .replace("\"unit\": \"USD\"", "\"unit\": \"DOLLAR\""),
        renamed(true, "DOLLAR", "total", "unit", "USD").text("shop/order.avsc"));
    assertEquals(
        ORDER.replace("\"USD\"", "\"DOLLAR\""),
        renamed(false, "DOLLAR", "total", "unit", "USD").text("shop/order.avsc"));
    assertEquals(
        ORDER.replace("\"EUR\"", "\"EURO\""),
        renamed(false, "EURO", "shop.Unit", "EUR").text("shop/order.avsc"));
    assertEquals(
        "avro-refactor-taken",
        FILES.refused("shop/order.avsc", rename(true, "EUR", "total", "unit", "USD")).rule());
  }

  @Test
  void a_type_is_followed_by_all_that_use_it() {
    Workspace after = renamed(true, "Cash", "shop.Money");
    assertEquals(
        ORDER
            .replace("\"name\": \"Money\"", "\"name\": \"Cash\"")
            .replace("[\"null\", \"Money\"]", "[\"null\", \"Cash\"]")
            .replace("\n    ]}, \"default\"", "\n    ], \"aliases\": [\"Money\"]}, \"default\""),
        after.text("shop/order.avsc"));
    assertEquals(BASKET.replace("shop.Money", "shop.Cash"), after.text("web/basket.avsc"));
    assertEquals(
        List.of(
            new NameChange(
                NameChange.Of.TYPE, "shop/order.avsc", List.of(), "shop.Money", "shop.Cash")),
        FILES.refactored("shop/order.avsc", rename(true, "Cash", "shop.Money")).renamed());
  }

  @Test
  void a_namespace_takes_all_types_along_that_are_of_it() {
    Workspace after =
        FILES.after("shop/order.avsc", new Refactoring.RenameNamespace("sales.core", true));
    assertEquals(
        ORDER
            .replace("\"namespace\": \"shop\"", "\"namespace\": \"sales.core\"")
            .replace(
                "\"default\": \"EUR\"}",
                "\"default\": \"EUR\",\n        \"aliases\": [\"shop.Unit\"]}")
            .replace(
                "\n    ]}, \"default\"", "\n    ], \"aliases\": [\"shop.Money\"]}, \"default\"")
            .replace("\n  ]\n}", "\n  ],\n  \"aliases\": [\"shop.Order\"]\n}"),
        after.text("shop/order.avsc"));
    assertEquals(
        BASKET
            .replace("\"shop.Money\"", "\"sales.core.Money\"")
            .replace("\"shop.Order\"", "\"sales.core.Order\""),
        after.text("web/basket.avsc"));
    assertTrue(
        FILES
            .refactored("shop/order.avsc", new Refactoring.RenameNamespace("sales", true))
            .renamed()
            .contains(
                new NameChange(
                    NameChange.Of.NAMESPACE, "shop/order.avsc", List.of(), "shop", "sales")));
  }

  @Test
  void a_namespace_is_written_where_there_is_none() {
    Workspace files =
        Workspace.of(
            "a.avsc",
            "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"b\", \"type\":"
                + " \"B\"}]}",
            "b.avsc",
            "{\"type\": \"fixed\", \"name\": \"B\", \"size\": 2}");
    Workspace after = files.after("b.avsc", new Refactoring.RenameNamespace("x", false));
    assertEquals(
        "{\"type\": \"fixed\", \"name\": \"B\", \"namespace\": \"x\", \"size\": 2}",
        after.text("b.avsc"));
    assertEquals(
        files.text("a.avsc").replace("\"type\": \"B\"", "\"type\": \"x.B\""), after.text("a.avsc"));
    Workspace both = after.after("a.avsc", new Refactoring.RenameNamespace("x", false));
    assertEquals(
        "{\"type\": \"record\", \"name\": \"A\", \"namespace\": \"x\", \"fields\": [{\"name\":"
            + " \"b\", \"type\": \"x.B\"}]}",
        both.text("a.avsc"));
  }

  @Test
  void names_with_dots_and_names_in_other_namespaces_keep_their_form() {
    Workspace files =
        Workspace.of(
            "a.avsc",
            "{\"type\": \"record\", \"name\": \"x.A\", \"fields\": [{\"name\": \"b\", \"type\":"
                + " {\"type\": \"fixed\", \"name\": \"y.B\", \"size\": 2}}, {\"name\": \"c\","
                + " \"type\": \"y.B\"}, {\"name\": \"d\", \"type\": [\"null\", \"A\"]}]}");
    assertEquals(
        files.text("a.avsc").replace("x.A", "z.A"),
        files.after("a.avsc", new Refactoring.RenameNamespace("z", false)).text("a.avsc"));
    assertEquals(
        files.text("a.avsc").replace("y.B", "y.C"),
        files.after("a.avsc", rename(false, "C", "y.B")).text("a.avsc"));
    assertEquals(
        files.text("a.avsc").replace("x.A", "x.D").replace("\"A\"", "\"D\""),
        files.after("a.avsc", rename(false, "D")).text("a.avsc"));
  }

  @Test
  void a_protocol_follows_in_its_messages() {
    String protocol =
        """
        {"protocol": "P", "namespace": "x",
         "types": [{"type": "record", "name": "A", "fields": []}],
         "messages": {"m": {"request": [{"name": "a", "type": "A"}], "response": "x.A"}}}
        """;
    Workspace files = Workspace.of("p.avpr", protocol);
    assertEquals(
        protocol.replace("\"A\"", "\"B\"").replace("x.A", "x.B"),
        files.after("p.avpr", rename(false, "B")).text("p.avpr"));
    assertEquals(
        protocol.replace("\"x\"", "\"y\"").replace("x.A", "y.A"),
        files.after("p.avpr", new Refactoring.RenameNamespace("y", false)).text("p.avpr"));
  }

  @Test
  void idl_that_uses_a_type_follows_by_its_words() {
    String idl =
        "namespace x;\n"
            + "// A of x.\n"
            + "schema C;\n"
            + "record C {\n"
            + "  A a;\n"
            + "  union { null, A } A = null;\n"
            + "}\n";
    Workspace files =
        Workspace.of(
            "a.avsc",
            "{\"type\": \"fixed\", \"name\": \"A\", \"namespace\": \"x\", \"size\": 2}",
            "c.avdl",
            idl.replace("schema C", "import schema \"a.avsc\";\nschema C"));
    assertEquals(
        files.text("c.avdl").replace("  A a", "  B a").replace("null, A }", "null, B }"),
        files.after("a.avsc", rename(false, "B")).text("c.avdl"));
  }

  @Test
  void what_cannot_be_read_is_told() {
    Workspace files =
        Workspace.of(
            "a.avsc",
            "{\"type\": \"fixed\", \"name\": \"Abc\", \"size\": 2}",
            "b.avsc",
            "{\"type\": \"record\", \"name\": \"B\", \"fields\": [{\"name\": \"b\", \"type\":"
                + " \"Abc\"");
    assertTrue(
        files.result("a.avsc", rename(false, "Xyz")).problems().stream()
            .anyMatch(problem -> problem.rule().equals("avro-refactor-unread")));
  }
}
