package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextRange;
import org.junit.jupiter.api.Test;

class SqlPartTest {

  private static final String SQL =
      "WITH a AS (SELECT 1 AS x),\n b AS (SELECT x FROM (SELECT * FROM a) t)\nSELECT * FROM b";

  private static String query(String part) {
    int start = SQL.lastIndexOf(part);
    return SqlPart.query(SQL, new TextRange(start, start + part.length()));
  }

  @Test
  void a_part_may_use_the_steps_before_it_and_stays_at_its_place() {
    assertEquals(
        "WITH a AS (SELECT 1 AS x) \n                      SELECT * FROM a",
        query("SELECT * FROM a"));
  }

  @Test
  void the_body_of_the_first_step_stands_alone() {
    assertEquals("           SELECT 1 AS x", query("SELECT 1 AS x"));
  }

  @Test
  void a_name_is_taken_for_a_table() {
    assertEquals(
        "WITH a AS (SELECT 1 AS x),\n b AS (SELECT x FROM (SELECT * FROM a) t)\n         FROM b",
        query("b"));
  }
}
