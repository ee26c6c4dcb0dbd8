package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlStepsTest {

  @Test
  void aQueryWithoutExpressionsHasNoSteps() {
    assertEquals(List.of(), SqlSteps.of("SELECT 1"));
    assertEquals(List.of(), SqlSteps.of(""));
    assertEquals(List.of(), SqlSteps.of("-- WITH a AS (SELECT 1)\nSELECT 2"));
    assertEquals(List.of(), SqlSteps.of("WITHOUT a AS (SELECT 1)"));
  }

  @Test
  void stepsAreFoundInOrderWhateverIsInThem() {
    String sql =
        """
        -- what is paid
        WITH RECURSIVE paid AS (SELECT ')' AS a, "(" FROM t /* ( */),
          "Odd name"(x, y) AS NOT MATERIALIZED (SELECT count(*), $$)$$ FROM paid -- (
          ),
          last as materialized (select 'it''s (')
        SELECT * FROM last
        """;
    assertEquals(List.of("paid", "Odd name", "last"), names(sql));
  }

  @Test
  void aBrokenTextGivesTheStepsBeforeTheBreak() {
    assertEquals(List.of("a"), names("WITH a AS (SELECT 1), b AS (SELECT"));
    assertEquals(List.of(), names("WITH a AS SELECT 1"));
  }

  @Test
  void theQueryOfAStepKeepsThePlacesOfTheText() {
    String sql = "WITH a AS (SELECT 1), \"b c\" AS (SELECT 2) SELECT * FROM a";
    assertEquals(
        Optional.of("WITH a AS (SELECT 1)\nSELECT * FROM \"a\""), SqlSteps.query(sql, "a"));
    assertEquals(
        Optional.of("WITH a AS (SELECT 1), \"b c\" AS (SELECT 2)\nSELECT * FROM \"b c\""),
        SqlSteps.query(sql, "b c"));
    assertEquals(Optional.empty(), SqlSteps.query(sql, "d"));
  }

  @Test
  void manyParenthesesAreNoProblem() {
    String deep = "(".repeat(100_000) + ")".repeat(100_000);
    assertEquals(List.of("a"), names("WITH a AS " + deep + " SELECT 1"));
  }

  @Test
  void aModelOfDbtHasItsStepsBehindItsHeader() {
    String header =
        """
        {{ config(materialized='table', tags=['a', "}}"]) }}
        {%- set day = '2026-01-01' -%}
        {# WITH none AS (SELECT 1) #}
        """;
    assertEquals(
        List.of("paid", "late"),
        names(
            header
                + """
                WITH paid AS (SELECT * FROM {{ ref('orders') }} WHERE day > '{{ day }}'),
                  late AS (SELECT ')' AS a /* ( /* ( */ ) */ FROM paid {% if is_incremental() %}
                    WHERE x > (SELECT max(x) FROM {{ this }}) {% endif %})
                SELECT * FROM late
                """));
  }

  @Test
  void aStepInsideABlockIsCutOffWithItsBlockClosed() {
    String sql = "WITH {% if not is_incremental() %} a AS (SELECT 1) {% endif %} SELECT * FROM a";
    assertEquals(
        Optional.of(
            "WITH {% if not is_incremental() %} a AS (SELECT 1){% endif %}\nSELECT * FROM \"a\""),
        SqlSteps.query(sql, "a"));
  }

  @Test
  void escapedQuotesAndDollarsInNamesEndNothing() {
    assertEquals(
        List.of("a", "b$1", "c"),
        names(
            "WITH a AS (SELECT E'\\'(' x), b$1 AS (SELECT 1 a$$b), c AS (SELECT $q$)$$ $q$) SELECT"
                + " 1"));
  }

  private static List<String> names(String sql) {
    return SqlSteps.of(sql).stream().map(Step::name).toList();
  }
}
