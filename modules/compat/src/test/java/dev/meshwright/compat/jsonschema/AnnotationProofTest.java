package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts on schemas that ask what other keywords have looked at. Drafts before 2019-09 have no
/// such keywords but `additionalItems` and `additionalProperties`.
final class AnnotationProofTest {

  private static final int SAMPLES = 60;

  @Test
  void no_document_contradicts_a_verdict() {
    ContainmentProof.prove(1, 400, 50, AnnotationProofTest::trial);
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_keep_to_it() {
    int pairs = Integer.getInteger("proof.pairs", 40_000);
    ContainmentProof.prove(500_000, pairs, 50, AnnotationProofTest::trial);
  }

  private static ContainmentProof.Trial trial(int seed) {
    Random random = new Random(seed);
    Dialect dialect = Dialect.values()[seed % Dialect.values().length];
    RandomAnnotations made = new RandomAnnotations(random, dialect);
    List<String> before = made.keywords();
    return new ContainmentProof.Trial(
        made.text(before),
        made.text(made.edited(before)),
        Stream.generate(made::instance).limit(SAMPLES).toList());
  }
}
