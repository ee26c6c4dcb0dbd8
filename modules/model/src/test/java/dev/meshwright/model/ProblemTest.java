package dev.meshwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {

  private static String text(String message, String hint) {
    return Problem.error("some-rule", Location.startOf("a.avro"), message, hint).text();
  }

  @Test
  void a_message_and_its_hint_are_two_sentences() {
    assertEquals("It ends too early. Replace it.", text("It ends too early.", "Replace it."));
    assertEquals("Length is -56. Replace it.", text("Length is -56", "Replace it."));
    assertEquals("Did you mean this? Rename it.", text("Did you mean this?", "Rename it."));
  }

  @Test
  void without_a_hint_the_message_stands_as_it_is() {
    assertEquals("Length is -56", text("Length is -56", ""));
  }
}
