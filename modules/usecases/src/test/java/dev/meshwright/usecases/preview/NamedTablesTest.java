package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTablesTest {

  private static List<String> names(String sql) {
    return NamedTables.of(sql).stream()
        .map(named -> named.name() + "@" + named.range().of(sql))
        .toList();
  }

  @Test
  void tables_stand_behind_from_join_and_their_commas() {
    assertEquals(
        List.of("a@a", "b@\"b\"", "c@c", "d@d", "e@e"),
        names(
            "SELECT x, y FROM a, \"b\" JOIN c ON a.x = c.x, (SELECT f FROM d) z, (e) WHERE g > 1"));
  }

  @Test
  void strings_comments_and_columns_are_none() {
    assertEquals(
        List.of("t@t"),
        names("SELECT 'FROM a', b AS c, d -- FROM e\n, count(*) AS orders /* JOIN f */ FROM t"));
    assertEquals(
        List.of("t@t"),
        names(
            "SELECT a IS DISTINCT FROM b, a IS NOT DISTINCT FROM c, extract(year FROM d) FROM t"));
  }

  @Test
  void a_step_is_none_once_it_has_ended_and_may_read_what_has_its_name() {
    assertEquals(
        List.of("orders@orders", "customers@customers"),
        names(
                "WITH orders AS (SELECT * FROM {{ ref('orders') }}), late AS (SELECT * FROM orders)"
                    + " SELECT * FROM late JOIN source('x') JOIN customers USING (id), orders")
            .stream()
            .filter(name -> !name.startsWith("source"))
            .toList());
  }

  @Test
  void templates_name_tables() {
    assertEquals(
        List.of("orders@orders", "raw@raw"),
        names(
            "SELECT * FROM {{ ref(\"shop\", 'orders') }} JOIN {{- source('s', 'raw') -}} USING"
                + " (i)"));
  }

  @Test
  void any_text_is_read_to_its_end() {
    for (String sql :
        List.of("", "FROM", "FROM (", "FROM ((a", "))) FROM a", "{{ ref('", "\"", "FROM \"")) {
      NamedTables.of(sql).forEach(named -> assertEquals(true, named.range().end() <= sql.length()));
    }
  }
}
