package dev.meshwright.usecases.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.usecases.complete.GeneratedWorkspace;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormatLawTest {

  @Test
  void what_is_laid_out_means_what_it_meant() {
    FormatLaw law = new FormatLaw();
    Random random = new Random(5);
    Map<String, String> texts = GeneratedWorkspace.of(30, 4);
    texts.forEach((path, text) -> {
      law.hold(path, text);
      String messy = MessyText.of(text, random, !path.endsWith(".schema.json"));
      law.hold(path, messy);
      law.holdInPart(path, messy, random);
      law.hold(path, messy.substring(0, random.nextInt(messy.length())));
    });
    assertEquals(List.of(), law.broken());
    assertTrue(law.changed() > 20, law.toString());
  }
}
