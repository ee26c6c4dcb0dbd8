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
}
