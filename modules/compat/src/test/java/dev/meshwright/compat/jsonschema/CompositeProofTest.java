package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts on schemas whose keywords work together, in all drafts.
final class CompositeProofTest {

  private static final int SAMPLES = 80;

  @Test
  void no_document_contradicts_a_verdict_and_every_witness_is_confirmed() {
    ContainmentProof.prove(1, 300, 20, CompositeProofTest::trial);
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_keep_to_it() {
    int pairs = Integer.getInteger("proof.pairs", 20_000);
    ContainmentProof.prove(100_000, pairs, 20, CompositeProofTest::trial);
  }

  private static ContainmentProof.Trial trial(int seed) {
    Random random = new Random(seed);
    Dialect dialect = Dialect.values()[seed % Dialect.values().length];
    RandomComposites before = RandomComposites.of(random, dialect);
    String old = before.text();
    String young = before.edited(random).text();
    List<JsonValue> values = new ArrayList<>(RandomComposites.others());
    for (int i = 0; i < SAMPLES; i++) {
      values.add(RandomComposites.instance(random));
    }
    return new ContainmentProof.Trial(old, young, values);
  }
}
