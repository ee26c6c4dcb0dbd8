package dev.meshwright.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final List<String> FILES =
      List.of("orders/README.md", "orders/schemas/order.avsc", "customers/sql/reach.sql");

  private static List<String> typed(String text) {
    return Matching.best(FILES, Function.identity(), text, 10);
  }

  @Test
  void nothing_typed_lists_everything_in_order() {
    assertEquals(FILES, typed(" "));
  }

  @Test
  void letters_in_order_find_a_file() {
    assertEquals(List.of("orders/schemas/order.avsc"), typed("ordavs"));
  }

  @Test
  void a_whole_word_at_the_end_comes_first() {
    assertEquals("customers/sql/reach.sql", typed("sql").getFirst());
  }

  @Test
  void what_matches_nothing_finds_nothing() {
    assertEquals(List.of(), typed("zzz"));
  }
}
