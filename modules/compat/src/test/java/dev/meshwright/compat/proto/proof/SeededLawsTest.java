package dev.meshwright.compat.proto.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Engine;
import dev.meshwright.compat.FixLaw;
import dev.meshwright.compat.PairLaws;
import dev.meshwright.model.compat.Verdict;
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

  @Test
  void places_are_told_and_directions_mirror_one_another() {
    int compared = 0;
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      Sketch before = Sketch.random(random);
      Sketch after = before.edited(random, 1 + random.nextInt(4));
      compared += PairLaws.check(Engine.PROTOBUF, before.text(), after.text()) ? 1 : 0;
    }
    assertEquals(600, compared);
  }

  @Test
  void findings_do_not_depend_on_layout_comments_or_the_order_of_fields() {
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      Sketch before = Sketch.random(random);
      Sketch after = before.edited(random, 1 + random.nextInt(4));
      Verdict plain = Engine.PROTOBUF.compare(before.text(), after.text());
      String old = before.shuffled(random).text();
      String young = spread(after.shuffled(random).text());
      Verdict other = Engine.PROTOBUF.compare(spread(old), young);
      assertEquals(PairLaws.said(plain), PairLaws.said(other), () -> old + "\n" + young);
    }
  }

  /// Other blanks, and detached comments, which document nothing.
  private static String spread(String text) {
    return text.replace("{", "{\n\n  // Nothing to see here.\n\n")
        .replace(";", " /* nothing */ ;\n\n\n")
        .replace(" = ", "\n\t=  ");
  }
}
