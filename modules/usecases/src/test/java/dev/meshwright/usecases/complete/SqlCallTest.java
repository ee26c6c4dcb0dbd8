package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlCallTest {

  private final SqlCall calls = new SqlCall();

  /// The first way at `|`, its parameter in angle brackets; empty where there is none.
  private String at(String sql) {
    int caret = sql.indexOf('|');
    Optional<SqlCall.Way> way = calls.at(sql.replace("|", ""), caret).stream().findFirst();
    return way.map(found -> found.before() + "<" + found.current() + ">" + found.after())
        .orElse("");
  }

  @Test
  void the_parameter_at_the_caret_is_told() {
    assertEquals(
        "date_diff(<part VARCHAR>, startdate time, enddate time) → BIGINT",
        at("SELECT date_diff(|"));
    assertEquals(
        "date_diff(part VARCHAR, <startdate time>, enddate time) → BIGINT",
        at("SELECT date_diff('day', |) FROM orders"));
    assertEquals(
        "date_diff(part VARCHAR, startdate time, <enddate time>) → BIGINT",
        at("SELECT DATE_DIFF('day', coalesce(a, b), | "));
  }

  @Test
  void what_is_inside_an_argument_counts_for_the_inner_call_alone() {
    assertEquals("coalesce(value, <...>)", at("SELECT round(coalesce(a, b|), 2)"));
    assertEquals("round(x number, <precision INTEGER>) → number", at("SELECT round((a + b), 2|)"));
    assertEquals("round(<x number>) → number", at("SELECT round((a + |b))"));
  }

  @Test
  void a_way_that_takes_as_many_arguments_comes_first() {
    assertEquals("round(<x number>) → number", at("SELECT round(a|)"));
    assertEquals("round(x number, <precision INTEGER>) → number", at("SELECT round(a, |)"));
    assertEquals(2, calls.at("SELECT round(a, )", 16).size());
  }

  @Test
  void in_a_text_in_quotes_help_stays() {
    assertEquals(
        "strftime(data time, <format VARCHAR>) → VARCHAR", at("SELECT strftime(a, '%Y-|%m')"));
  }

  @Test
  void outside_of_calls_there_is_nothing_to_tell() {
    for (String sql :
        List.of(
            "SELECT |a FROM b",
            "SELECT round(a) |",
            "SELECT a FROM b WHERE a IN (|1, 2)",
            "SELECT round(a); SELECT |",
            "SELECT nobody_knows(|",
            "SELECT sum(a) FROM (SELECT |b FROM c)",
            "|")) {
      assertEquals("", at(sql), sql);
    }
  }
}
