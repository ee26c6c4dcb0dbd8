package dev.meshwright.compat.proto.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Engine;
import dev.meshwright.compat.FixLaw;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any pair of versions.
final class SeededLawsTest {

  @Test
  void a_fix_removes_its_finding_and_adds_none_of_its_weight() {
    FixLaw law = new FixLaw(Engine.PROTOBUF.file, Engine.PROTOBUF::compare);
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      Sketch before = Sketch.random(random);
      law.check(before.text(), before.edited(random, 1 + random.nextInt(3)).text());
    }
    assertEquals("", String.join("\n", law.broken()));
    assertTrue(law.applied() > 1_000, law.applied() + " fixes");
  }
}
