package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Engine;
import dev.meshwright.compat.FixLaw;
import dev.meshwright.compat.PairLaws;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any pair of versions.
final class SeededLawsTest {

  @Test
  void a_fix_removes_its_finding_and_adds_none_of_its_weight() {
    FixLaw law = new FixLaw(Engine.AVRO.file, Engine.AVRO::compare);
    Random random = new Random(64);
    for (int round = 0; round < 3_000; round++) {
      Map<String, Object> before = new RandomAvro(random).schema();
      Map<String, Object> after = new RandomAvroEdits(random).edited(before);
      law.check(AvroText.plain(before), AvroText.plain(after));
    }
    assertEquals("", String.join("\n", law.broken()));
    assertTrue(law.applied() > 1_000, law.applied() + " fixes");
  }

  @Test
  void places_are_told_and_directions_mirror_one_another() {
    Random random = new Random(65);
    int compared = 0;
    for (int round = 0; round < 2_000; round++) {
      Map<String, Object> before = new RandomAvro(random).schema();
      Map<String, Object> after = new RandomAvroEdits(random).edited(before);
      compared +=
          PairLaws.check(Engine.AVRO, AvroText.plain(before), AvroText.plain(after)) ? 1 : 0;
    }
    assertTrue(compared > 1_000, compared + " pairs");
  }
}
