package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionSoundnessTest {

  @Test
  void no_offer_makes_a_new_problem() {
    Map<String, String> texts = GeneratedWorkspace.of(60, 3);
    OffersHold hold = new OffersHold(FileSource.of(texts), List.copyOf(texts.keySet()), 11, 5);
    hold.at(300);
    assertEquals(List.of(), hold.broken());
    assertTrue(hold.offering() > 100, hold.toString());
  }
}
