package dev.meshwright.schema.avro.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.refactor.Refactoring;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Types that move from file to file.
class TypeMovesTest {

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "total", "type": {
            "type": "record",
            "name": "Money",
            "fields": [
              {"name": "cents", "type": "long"}
            ]
          }},
          {"name": "paid", "type": ["null", "Money"], "default": null}
        ]
      }
      """;

  private static final String MONEY =
      """
      {
        "type": "record",
        "name": "Money",
        "namespace": "shop",
        "fields": [
          {"name": "cents", "type": "long"}
        ]
      }
      """;

  private static final String USES =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "total", "type": "Money"},
          {"name": "paid", "type": ["null", "Money"], "default": null}
        ]
      }
      """;

  private static final String BASKET =
      "{\"type\": \"record\", \"name\": \"Basket\", \"fields\": [{\"name\": \"sum\", \"type\":"
          + " \"shop.Money\"}]}\n";

  private static final Workspace INLINE =
      Workspace.of("shop/order.avsc", ORDER, "basket.avsc", BASKET);

  @Test
  void a_type_moves_into_a_file_of_its_own_with_its_namespace() {
    for (List<String> at : List.of(List.of("total"), List.of("shop.Money"))) {
      Workspace after =
          INLINE.after("shop/order.avsc", new Refactoring.MoveType(at, "shop/money.avsc"));
      assertEquals(
          Workspace.of("shop/order.avsc", USES, "basket.avsc", BASKET, "shop/money.avsc", MONEY),
          after);
    }
  }

  @Test
  void an_extracted_type_has_a_file_of_its_name_beside_the_schema() {
    Workspace after =
        INLINE.after("shop/order.avsc", new Refactoring.ExtractType(List.of("total"), "Money"));
    assertEquals(MONEY, after.text("shop/Money.avsc"));
    assertEquals(
        "avro-refactor-language",
        INLINE.refused("shop/order.avsc", new Refactoring.ExtractType(List.of("paid"), "")).rule());
  }

  @Test
  void a_type_that_is_written_at_its_first_use_leaves_its_name_in_its_file() {
    Workspace apart = Workspace.of("shop/order.avsc", USES, "shop/money.avsc", MONEY);
    Workspace inline =
        Workspace.of(
            "shop/order.avsc",
            ORDER
                .replace("\"Money\",\n", "\"Money\",\n      \"namespace\": \"shop\",\n")
                .replace("\"type\": {\n      \"type\"", "\"type\": {\n      \"type\""),
            "shop/money.avsc",
            "\"shop.Money\"\n");
    assertEquals(inline, apart.after("shop/order.avsc", new Refactoring.Inline(List.of("paid"))));
    assertEquals(
        inline,
        apart.after("shop/money.avsc", new Refactoring.MoveType(List.of(), "shop/order.avsc")));
    Workspace shared =
        Workspace.of("shop/order.avsc", USES, "shop/money.avsc", MONEY, "basket.avsc", BASKET);
    assertEquals(
        "avro-refactor-used",
        shared.refused("shop/order.avsc", new Refactoring.Inline(List.of("paid"))).rule());
    assertEquals(
        "avro-refactor-language",
        INLINE.refused("shop/order.avsc", new Refactoring.Inline(List.of("paid"))).rule());
    assertEquals(
        "avro-refactor-file",
        INLINE.refused("basket.avsc", new Refactoring.Inline(List.of("sum"))).rule());
  }

  @Test
  void a_list_of_types_takes_another_one() {
    Workspace files =
        Workspace.of(
            "a.avsc",
            "[{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}, {\"type\": \"fixed\", \"name\":"
                + " \"G\", \"size\": 2}]",
            "b.avsc",
            "[{\"type\": \"fixed\", \"name\": \"H\", \"size\": 2}]");
    assertEquals(
        Workspace.of(
            "a.avsc",
            "[{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}]",
            "b.avsc",
            "[{\"type\": \"fixed\", \"name\": \"H\", \"size\": 2}, {\"type\": \"fixed\", \"name\":"
                + " \"G\", \"size\": 2}]"),
        files.after("a.avsc", new Refactoring.MoveType(List.of("G"), "b.avsc")));
  }

  @Test
  void files_that_would_need_each_other_are_refused() {
    String text =
        "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"f\", \"type\":"
            + " {\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}}, {\"name\": \"r\", \"type\":"
            + " {\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\":"
            + " \"F\"}]}}, {\"name\": \"t\", \"type\": {\"type\": \"record\", \"name\": \"T\","
            + " \"fields\": [{\"name\": \"a\", \"type\": [\"null\", \"A\"]}]}}]}";
    Workspace files = Workspace.of("a.avsc", text);
    for (String field : List.of("r", "t")) {
      assertEquals(
          "avro-refactor-circle",
          files.refused("a.avsc", new Refactoring.MoveType(List.of(field), "r.avsc")).rule());
    }
    Workspace first = files.after("a.avsc", new Refactoring.MoveType(List.of("f"), "f.avsc"));
    first.after("a.avsc", new Refactoring.MoveType(List.of("r"), "r.avsc"));
  }

  @Test
  void places_that_are_none_are_refused() {
    for (String file :
        List.of("../x.avsc", "/x.avsc", "x.json", "shop/order.avsc", "basket.avsc.avpr")) {
      assertEquals(
          "avro-refactor-file",
          INLINE
              .refused("shop/order.avsc", new Refactoring.MoveType(List.of("total"), file))
              .rule());
    }
    Workspace taken =
        Workspace.of(
            "shop/order.avsc",
            ORDER,
            "x.avsc",
            "{\"type\": \"fixed\", \"name\": \"X\", \"size\": 1}");
    assertEquals(
        "avro-refactor-file",
        taken
            .refused("shop/order.avsc", new Refactoring.MoveType(List.of("total"), "x.avsc"))
            .rule());
    assertEquals(
        "avro-refactor-language",
        INLINE
            .refused(
                "shop/order.avsc", new Refactoring.MoveType(List.of("total", "cents"), "x.avsc"))
            .rule());
  }

  @Test
  void idl_and_broken_schemas_are_edited_as_text() {
    Workspace files =
        Workspace.of("a.avdl", "schema int;\n", "b.avsc", "{\"type\": \"fixed\", \"name\": \"F\"}");
    assertEquals(
        "avro-refactor-idl",
        files.refused("a.avdl", new Refactoring.Deprecate(List.of(), Optional.empty())).rule());
    assertEquals(
        "avro-refactor-broken",
        files.refused("b.avsc", new Refactoring.Deprecate(List.of(), Optional.empty())).rule());
  }
}
