package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChoiceWordsTest {

  @Test
  void a_choice_has_words_and_none_has_none() {
    ChoiceWords<Integer> words = new ChoiceWords<>(number -> "No. " + number);
    assertEquals("No. 3", words.toString(3));
    assertEquals("", words.toString(null));
  }
}
