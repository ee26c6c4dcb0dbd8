package dev.meshwright.usecases.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  @Test
  void the_whole_name_goes_before_its_beginning_a_word_in_it_and_letters_in_it() {
    List<String> names =
        List.of("solid", "customer_id", "idle", "id", "ItemData", "customerId", "irrelevant_d");
    assertEquals(
        List.of("id", "idle", "customerId", "customer_id", "solid", "ItemData", "irrelevant_d"),
        Matching.best(names, Function.identity(), "id", 10));
  }

  @Test
  void the_name_of_a_file_goes_before_its_folders() {
    assertEquals(
        List.of("x/orders.sql", "orders/a.sql"),
        Matching.best(List.of("orders/a.sql", "x/orders.sql"), Function.identity(), "orders", 10));
  }

  @Test
  void the_letters_that_match_are_those_that_decide() {
    assertEquals("[0..5)", letters("orderOrder", "order"));
    assertEquals("[7..12)", letters("reorderOrder", "order"));
    assertEquals("[8..13)", letters("schemas/order.avsc", "order"));
    assertEquals("[0..3)", letters("ordering", "ord"));
    assertEquals("[8..9)[9..10)[10..11)[14..15)[15..16)", letters("schemas/order.avsc", "ordav"));
    assertEquals("", letters("order", "xyz"));
    assertEquals("", letters("order", ""));
  }

  private static String letters(String name, String wanted) {
    return Matching.letters(name, wanted).stream()
        .map(range -> "[" + range.start() + ".." + range.end() + ")")
        .collect(Collectors.joining());
  }
}
