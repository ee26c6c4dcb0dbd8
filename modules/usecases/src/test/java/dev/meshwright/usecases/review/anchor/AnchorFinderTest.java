package dev.meshwright.usecases.review.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import dev.meshwright.usecases.review.anchor.FoundPlace.Way;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorFinderTest {

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "fields": [
          {"name": "id", "type": "long"},
          {"name": "total", "type": "double"},
          {"name": "note", "type": "string"}
        ]
      }
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      package shop;
      message Order {
        int64 id = 1;
        double total = 2;
      }
      """;

  private static FoundPlace found(
      Map<String, String> then, String place, Map<String, String> now, boolean kept) {
    FileSource before = FileSource.of(then);
    Result<PlaceAnchor> made = new AnchorMaker(before, Optional.of("c0ffee")).of(place);
    PlaceAnchor anchor = made.optional().orElseThrow(() -> new AssertionError(made.problems()));
    // As files have it.
    JsonObject json =
        (JsonObject)
            JsonValues.of(JsonText.parse("a", anchor.toJson().toJson()).root()).orElseThrow();
    assertEquals(Optional.of(anchor), PlaceAnchor.of(json));
    return new AnchorFinder(FileSource.of(now), id -> kept ? Optional.of(before) : Optional.empty())
        .find(anchor);
  }

  private static FoundPlace found(String file, String then, String place, String now) {
    return found(Map.of(file, then), file + place, Map.of(file, now), false);
  }

  @Test
  void a_field_is_found_by_its_name_wherever_it_went() {
    FoundPlace place =
        found(
            "o.avsc", ORDER, "#total", ORDER.replace("\"fields\"", "\n\n\"doc\":\"\",\"fields\""));
    assertEquals(Way.PATH, place.way());
    assertEquals("Order.total", place.name());
    assertEquals(8, place.location().start().line());
  }

  @Test
  void a_field_is_found_by_its_alias() {
    FoundPlace place =
        found(
            "o.avsc",
            ORDER,
            "#total",
            ORDER.replace("{\"name\": \"total\"", "{\"name\": \"sum\", \"aliases\": [\"total\"]"));
    assertEquals(Way.RENAMED, place.way());
    assertEquals("Order.sum", place.name());
  }

  @Test
  void a_field_is_found_by_its_number() {
    FoundPlace place =
        found("o.proto", PROTO, "#Order.total", PROTO.replace("double total", "float sum"));
    assertEquals(Way.RENAMED, place.way());
    assertTrue(place.name().endsWith("Order.sum"), place.name());
  }

  @Test
  void a_field_that_knows_no_old_name_is_found_by_the_text_around_it() {
    FoundPlace place = found("o.avsc", ORDER, "#total", ORDER.replace("\"total\"", "\"amount\""));
    assertEquals(Way.AROUND, place.way());
    assertEquals("Order.amount", place.name());
  }

  @Test
  void a_field_that_is_gone_is_no_other_field() {
    String without = ORDER.replace("    {\"name\": \"total\", \"type\": \"double\"},\n", "");
    assertEquals(Way.FILE, found("o.avsc", ORDER, "#total", without).way());
    FoundPlace line =
        found(Map.of("o.avsc", ORDER), "o.avsc#total", Map.of("o.avsc", without), true);
    assertEquals(Way.LINE, line.way());
    assertEquals(6, line.location().start().line());
  }

  @Test
  void a_clause_of_a_contract_is_found_by_its_names() {
    String contract =
        """
        schema:
          - name: orders
            properties:
              - name: who
                quality:
                  - type: library
                    metric: nullValues
        """;
    FoundPlace place =
        found(
            "o.odcs.yaml",
            contract,
            "#orders.properties.who.quality",
            contract.replace("- name: who", "- name: id\n      - name: who"));
    assertEquals(Way.PATH, place.way());
    assertEquals(6, place.location().start().line());
  }

  @Test
  void a_step_of_a_query_is_found_by_its_name() {
    FoundPlace place =
        found(
            "q.sql",
            "WITH a AS (SELECT 1), paid AS (SELECT 2) SELECT * FROM paid",
            "#paid",
            "WITH paid AS (SELECT 3),\n a AS (SELECT 1) SELECT * FROM paid");
    assertEquals(Way.PATH, place.way());
    assertEquals(1, place.location().start().line());
  }

  @Test
  void a_row_is_found_by_what_it_says() {
    FoundPlace place =
        found("o.csv", "id,who\n1,ann\n2,bob\n3,eve\n", ":3", "id,who\n9,zoe\n1,ann\n2,bob\n");
    assertEquals(Way.QUOTE, place.way());
    assertEquals(4, place.location().start().line());
  }

  @Test
  void a_row_that_is_there_twice_is_told_apart_by_its_neighbors() {
    FoundPlace place =
        found(
            "o.csv",
            "id,who\n1,ann\nx,same\n2,bob\nx,same\n3,eve\n",
            ":5",
            "id,who\n0,new\n1,ann\nx,same\n2,bob\nx,same\n3,eve\n");
    assertEquals(Way.QUOTE, place.way());
    assertEquals(6, place.location().start().line());
  }

  @Test
  void a_text_that_was_laid_out_anew_is_the_same() {
    String dense = ORDER.replaceAll("\\s+", "");
    FoundPlace place = found("o.txt", ORDER, ":6", dense);
    assertEquals(Way.QUOTE, place.way());
    assertEquals(dense.indexOf("{\"name\":\"total"), place.location().range().start());
  }

  @Test
  void a_file_that_was_moved_is_found_as_git_finds_it() {
    Map<String, String> now = Map.of("b/order.avsc", ORDER.replace("\"long\"", "\"int\""));
    FoundPlace place = found(Map.of("a/o.avsc", ORDER), "a/o.avsc#total", now, true);
    assertEquals(Way.PATH, place.way());
    assertTrue(place.movedFile());
    assertEquals("b/order.avsc", place.location().file());
  }

  @Test
  void a_file_that_was_moved_is_found_without_the_commit_of_then() {
    FoundPlace same =
        found(Map.of("a.avsc", ORDER), "a.avsc#total", Map.of("b.avsc", ORDER), false);
    assertEquals("b.avsc", same.location().file());
    Map<String, String> now =
        Map.of("x.avsc", "\"string\"", "b.avsc", ORDER.replace("long", "int"));
    FoundPlace place = found(Map.of("a.avsc", ORDER), "a.avsc#total", now, false);
    assertEquals("b.avsc", place.location().file());
    assertEquals(Way.PATH, place.way());
  }

  @Test
  void what_is_gone_is_shown_where_it_was() {
    FoundPlace place =
        found(Map.of("a.avsc", ORDER), "a.avsc#total", Map.of("b.sql", "SELECT 1"), false);
    assertEquals(Way.GONE, place.way());
    assertEquals("a.avsc", place.location().file());
  }

  @Test
  void a_place_that_is_not_there_is_refused() {
    AnchorMaker maker = new AnchorMaker(FileSource.of(Map.of("o.avsc", ORDER)), Optional.empty());
    for (String place : new String[] {"x.avsc", "o.avsc#none", "o.avsc:99", "o.avsc#"}) {
      Result<PlaceAnchor> made = maker.of(place);
      assertEquals("review-place", made.problems().getFirst().rule(), place);
    }
    assertEquals("file", maker.of("o.avsc").optional().orElseThrow().kind());
  }
}
