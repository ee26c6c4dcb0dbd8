package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  @ParameterizedTest
  @CsvSource({
    "strng, string, one left out",
    "strring, string, one added",
    "strimg, string, one replaced",
    "stirng, string, two swapped",
    "verison, version, two swapped",
    "STRING, string, another case",
    "custmoer_nam, customer_name, one of each",
    "ids, id, short",
    "a, b, a third of one is none: one is allowed",
  })
  void a_slip_is_forgiven(String word, String meant, String why) {
    assertEquals(Optional.of(meant), DidYouMean.of(word, List.of("unrelated_words", meant)), why);
  }

  @ParameterizedTest
  @CsvSource({
    "type, time, two of four letters differ",
    "ab, cd, both letters differ",
    "customer_id, customer_name, four changes",
    "a_very_long_name_of_a_column, a_very_long_name_of_an_order, another word",
  })
  void another_word_is_not_guessed(String word, String other, String why) {
    assertEquals(Optional.empty(), DidYouMean.of(word, List.of(other)), why);
  }

  @Test
  void the_word_itself_is_no_answer() {
    assertEquals(Optional.empty(), DidYouMean.of("order", List.of("order", "")));
    assertEquals(Optional.empty(), DidYouMean.of("", List.of("a")));
  }

  @Test
  void the_nearest_is_chosen_whatever_the_order() {
    assertEquals(Optional.of("orders"), DidYouMean.of("ordrs", List.of("order", "orders")));
    assertEquals(Optional.of("orders"), DidYouMean.of("ordrs", List.of("orders", "order")));
    assertEquals(Optional.of("cat"), DidYouMean.of("bat", List.of("hat", "cat")));
    assertEquals(Optional.of("cat"), DidYouMean.of("bat", List.of("cat", "hat")));
    assertEquals(Optional.of("Order"), DidYouMean.of("Ordre", List.of("order", "Order")));
  }

  @Test
  void a_word_beyond_all_bounds_costs_nothing() {
    assertEquals(Optional.empty(), DidYouMean.of("x".repeat(201), List.of("x".repeat(200))));
    assertEquals(
        Optional.of("x".repeat(199)), DidYouMean.of("x".repeat(200), List.of("x".repeat(199))));
  }
}
