package dev.meshwright.data.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryProblemsTest {

  @Test
  void a_value_too_large_for_the_workers_memory_is_told_in_the_users_words() {
    for (String message :
        List.of(
            "Java heap space",
            "java.lang.OutOfMemoryError: Java heap space",
            "{\"exception_type\":\"Invalid\",\"exception_message\":\"Java heap space\"}")) {
      Problem problem =
          new QueryProblems("q.sql", "SELECT v FROM t", List.of("t"))
              .of(EngineError.ofText(message));
      assertEquals("preview-memory", problem.rule());
      assertEquals("q.sql", problem.location().file());
      assertEquals("A row of this result is too large to be handed over.", problem.message());
      assertEquals(
          "Select a part of the long column, for instance left(column, 1000).", problem.hint());
    }
  }

  @Test
  void a_missing_table_is_told_with_the_tables_that_there_are() {
    EngineError missing =
        EngineError.ofText(
            "{\"exception_type\":\"Catalog\",\"exception_message\":\"Table with name"
                + " no_such_sample does not exist!\\nDid you mean \\\"pg_namespace\\\"?\","
                + "\"name\":\"no_such_sample\",\"candidates\":\"pg_namespace\",\"type\":\"Table\","
                + "\"error_subtype\":\"MISSING_ENTRY\"}");
    Problem problem =
        new QueryProblems("q.sql", "SELECT 1 FROM no_such_sample", List.of("orders", "customers"))
            .of(missing);
    assertEquals("sql-unknown-table", problem.rule());
    assertEquals("There is no table no_such_sample.", problem.message());
    assertEquals("The tables here are customers, orders.", problem.hint());
    assertEquals(
        "Did you mean \"orders\"?",
        new QueryProblems("q.sql", "SELECT 1 FROM order", List.of("orders", "customers"))
            .of(
                EngineError.ofText(
                    "{\"exception_type\":\"Catalog\",\"exception_message\":\"Table with name order"
                        + " does not exist!\",\"name\":\"order\",\"type\":\"Table\","
                        + "\"error_subtype\":\"MISSING_ENTRY\"}"))
            .hint());
  }
}
