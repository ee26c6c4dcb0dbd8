package dev.meshwright.data.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvedSqlTest {

  @Test
  void references_of_dbt_become_tables() {
    assertEquals(
        "SELECT * FROM \"orders\" JOIN \"raw\" USING (id) JOIN \"c\" USING (id)",
        resolved(
            "SELECT * FROM {{ ref('orders') }} JOIN {{source(\"shop\", 'raw')}} USING (id)"
                + " JOIN {{ ref('pkg', 'c') }} USING (id)"));
  }

  @Test
  void configuration_comments_and_incremental_parts_are_left_out() {
    assertEquals(
        " SELECT 1  ",
        resolved(
            "{{ config(materialized='table', tags=['a']) }} SELECT 1 {# note #} {% if"
                + " is_incremental() %} WHERE x > (SELECT max(x) FROM {{ this }}) {% endif %}"));
  }

  @Test
  void variables_and_parameters_get_their_values() {
    assertEquals(
        "SELECT '2026-01-01', 5, 'it''s', $$a $b$$, '$x', 10",
        resolved(
            "SELECT '{{ var(\"since\") }}', $count, $name, $$a $b$$, '$x', {{ var('limit', 10) }}",
            new Parameter("since", Value.text("2026-01-01")),
            new Parameter("count", Value.exact(5)),
            new Parameter("name", Value.text("it's"))));
  }

  @Test
  void a_value_cannot_leave_its_string() {
    assertEquals(
        "SELECT '''; DROP x --'",
        resolved("SELECT '{{ var('v') }}'", new Parameter("v", Value.text("'; DROP x --"))));
  }

  @Test
  void what_is_not_understood_is_a_problem_at_its_place() {
    String sql = "SELECT {{ dbt_utils.star('x') }}, $gone {% for a in b %}";
    List<Problem> problems = ResolvedSql.of("q.sql", sql, List.of()).problems();
    assertEquals(
        List.of("{{ dbt_utils.star('x') }}", "$gone", "{% for a in b %}"),
        problems.stream().map(problem -> problem.location().range().of(sql)).toList());
    assertEquals(
        List.of("sql-template", "sql-parameter", "sql-template"),
        problems.stream().map(Problem::rule).toList());
  }

  @Test
  void places_lead_back_to_the_users_text() {
    String sql = "SELECT aa FROM {{ ref('orders') }} WHERE bb = $p AND cc";
    ResolvedSql resolved =
        good(ResolvedSql.of("q.sql", sql, List.of(new Parameter("p", Value.text("long value")))));
    for (String word : List.of("aa", "bb", "cc", "WHERE")) {
      int at = resolved.text().indexOf(word);
      TextRange range = new TextRange(at, at + word.length());
      assertEquals(word, resolved.original(range).of(sql));
    }
    int table = resolved.text().indexOf("\"orders\"");
    assertEquals(
        "{{ ref('orders') }}",
        resolved.original(new TextRange(table, table + "\"orders\"".length())).of(sql));
    assertEquals(sql.length(), resolved.original(TextRange.at(resolved.text().length())).start());
  }

  @Test
  void a_statement_loses_its_end_when_it_becomes_a_part() {
    assertEquals(
        "(SELECT ';'\n)",
        good(ResolvedSql.of("q", "SELECT ';' -- x\n; -- end;", List.of())).asSubquery());
    assertEquals("(SELECT 1\n)", good(ResolvedSql.of("q", "SELECT 1 ;\n", List.of())).asSubquery());
  }

  private static String resolved(String sql, Parameter... parameters) {
    return good(ResolvedSql.of("q.sql", sql, List.of(parameters))).text();
  }

  private static ResolvedSql good(Result<ResolvedSql> checked) {
    return checked.optional().orElseThrow(() -> new AssertionError(checked));
  }

  @Test
  void branches_are_those_of_a_full_refresh() {
    String model =
        "a{% if is_incremental() %} b{% else %} c{% endif %}"
            + "{%- if not is_incremental() and var('deep', true) -%} d"
            + "{% if is_incremental() or false %}e{% elif execute %} f{% else %}g{% endif %}"
            + "{% endif %} {% raw %}{{ h }}{% endraw %}{# i #}";
    assertEquals("a cd f {{ h }}", resolved(model));
    assertEquals(
        "SELECT \"m_v2\", 3", resolved("{% set n = 3 %}SELECT {{ ref('m', v=2) }}, {{ n }}"));
  }

  @Test
  void a_block_that_is_not_understood_is_told_at_its_place() {
    for (String block :
        List.of(
            "{% for a in b %}",
            "{% macro m() %}",
            "{% if target.name == 'prod' %}",
            "{% else %}",
            "{{ this }}",
            "{{ var('gone') }}",
            "{% if is_incremental()")) {
      String sql = "SELECT 1 " + block;
      Problem problem = ResolvedSql.of("q.sql", sql, List.of()).problems().getFirst();
      assertEquals("sql-template", problem.rule(), block);
      assertEquals(9, problem.location().range().start(), block);
    }
  }

  @Test
  void many_blocks_are_read_and_deep_ones_refused() {
    assertEquals(
        "x".repeat(20_000),
        resolved("{% if is_incremental() %}a{% else %}x{% endif %}".repeat(20_000)));
    Problem deep =
        ResolvedSql.of("q.sql", "{% if execute %}".repeat(20_000), List.of()).problems().getFirst();
    assertEquals("Blocks are nested deeper than 100.", deep.message());
  }

  @Test
  void sources_with_tables_of_one_name_are_not_one_table() {
    String sql = "{{ source('a', 't') }}, {{ source('b', 't') }}";
    Problem clash = ResolvedSql.of("q.sql", sql, List.of()).problems().getFirst();
    assertEquals("sql-ambiguous-source", clash.rule());
    assertEquals("{{ source('b', 't') }}", clash.location().range().of(sql));
    assertEquals("b_t", new SourceName("b", "t").among(List.of("t", "a_t", "b_t")));
    assertEquals("b.t", new SourceName("b", "t").among(List.of("t", "b.t")));
    assertEquals("x_b_t", new SourceName("b", "t").among(List.of("t", "x_b_t")));
  }
}
