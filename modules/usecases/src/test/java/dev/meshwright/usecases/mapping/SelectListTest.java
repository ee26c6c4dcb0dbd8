package dev.meshwright.usecases.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectListTest {

  private static List<String> items(String sql) {
    return SelectItems.of(sql).items().stream().map(range -> range.of(sql)).toList();
  }

  @Test
  void items_are_those_of_the_select_outside_all_parentheses() {
    assertEquals(
        List.of("a", "f(b, ',') AS \"x, y\"", "(SELECT max(c) FROM u) m"),
        items(
            """
            WITH t AS (SELECT 1 AS a, 2 AS b FROM s)
            SELECT a, -- the first, of all
              f(b, ',') AS "x, y", (SELECT max(c) FROM u) m
            FROM t WHERE a > 1
            """));
  }

  @Test
  void distinct_on_and_is_distinct_from_end_nothing() {
    assertEquals(
        List.of("a", "b IS DISTINCT FROM c AS d"),
        items("SELECT DISTINCT ON (a, b) a, b IS DISTINCT FROM c AS d FROM t"));
    assertEquals(List.of("a"), items("SELECT DISTINCT a FROM t"));
  }

  @Test
  void templates_and_a_from_in_front_are_passed_over() {
    assertEquals(
        List.of("id", "{{ var('x', 'a, b') }} AS y"),
        items(
            "{{ config(materialized='table', tags=['a', 'b']) }}\n"
                + "FROM {{ ref('t') }} SELECT id, {{ var('x', 'a, b') }} AS y;"));
  }

  @Test
  void a_union_is_combined_and_an_exclusion_from_a_star_is_not() {
    assertEquals(true, SelectItems.of("SELECT a FROM t UNION ALL SELECT b FROM u").combined());
    assertEquals(true, SelectItems.of("SELECT 1 EXCEPT SELECT 2").combined());
    assertEquals(false, SelectItems.of("SELECT * EXCLUDE (a) FROM t").combined());
    assertEquals(false, SelectItems.of("SELECT a FROM (SELECT 1 UNION SELECT 2)").combined());
  }

  @Test
  void a_text_that_is_no_query_has_no_items() {
    for (String sql : List.of("", "((((", "'", "\"", "{{", "/*", "$$", "FROM t", "SELECT")) {
      assertEquals(List.of(), items(sql), sql);
    }
  }
}
