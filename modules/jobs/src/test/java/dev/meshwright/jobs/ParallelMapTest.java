package dev.meshwright.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelMapTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void results_have_the_order_of_the_things() {
    assertEquals(
        NUMBERS.stream().map(it -> it * 2).toList(),
        ParallelMap.map("Doubling", NUMBERS, it -> it * 2, Progress.none()));
  }

  @Test
  void what_breaks_for_one_thing_breaks_the_whole() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ParallelMap.forEach("Breaking", NUMBERS, ParallelMapTest::refuse, Progress.none()));
    assertEquals("999", thrown.getMessage());
  }

  private static void refuse(int number) {
    if (number == 999) {
      throw new IllegalArgumentException(String.valueOf(number));
    }
  }
}
