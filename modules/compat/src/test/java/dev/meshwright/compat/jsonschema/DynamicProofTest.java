package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts on schemas of several resources whose dynamic references lead to different anchors,
/// depending on the way.
final class DynamicProofTest {

  private static final int RESOURCES = 3;
  private static final int SAMPLES = 60;

  @Test
  void no_document_contradicts_a_verdict() {
    ContainmentProof.prove(1, 300, 10, DynamicProofTest::trial);
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_keep_to_it() {
    int pairs = Integer.getInteger("proof.pairs", 20_000);
    ContainmentProof.prove(700_000, pairs, 10, DynamicProofTest::trial);
  }

  private static ContainmentProof.Trial trial(int seed) {
    Random random = new Random(seed);
    boolean young = seed % 3 != 0;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= RESOURCES; i++) {
      parts.add(resource(random, young, i));
    }
    String old = text(parts, young);
    int edited = random.nextInt(parts.size());
    parts.set(edited, resource(random, young, edited));
    return new ContainmentProof.Trial(
        old,
        text(parts, young),
        Stream.generate(() -> Schemas.value(instance(random, 4))).limit(SAMPLES).toList());
  }

  /// Only 2020-12 tells anchors by name; that of 2019-09 is the root of its resource.
  private static String resource(Random random, boolean young, int number) {
    StringBuilder made = new StringBuilder("\"$id\": \"http://x.test/r" + number + "\"");
    if (!young && random.nextInt(3) > 0) {
      made.append(", \"$recursiveAnchor\": true");
    }
    if (random.nextInt(3) == 0) {
      made.append(", \"required\": [\"%s\"]".formatted(pick(random, "a", "b")));
    }
    made.append(
        ", \"properties\": {\"a\": %s, \"b\": %s}"
            .formatted(below(random, young), below(random, young)));
    if (number == 0 && random.nextBoolean()) {
      made.append(", \"$ref\": \"http://x.test/r%d\"".formatted(1 + random.nextInt(RESOURCES)));
    }
    return made.toString();
  }

  private static String below(Random random, boolean young) {
    return switch (random.nextInt(4)) {
      case 0 -> "{\"type\": \"%s\"}".formatted(pick(random, "integer", "object"));
      case 1 -> "{\"$ref\": \"http://x.test/r%d\"}".formatted(random.nextInt(RESOURCES + 1));
      default -> young ? "{\"$dynamicRef\": \"#n\"}" : "{\"$recursiveRef\": \"#\"}";
    };
  }

  private static String text(List<String> parts, boolean young) {
    Dialect dialect = young ? Dialect.DRAFT_2020_12 : Dialect.DRAFT_2019_09;
    StringBuilder made =
        new StringBuilder(
            "{\"$schema\": \"" + dialect.uri() + "\", " + parts.getFirst() + ", \"$defs\": {");
    made.append(anchor(parts.getFirst(), 0, young));
    for (int i = 1; i < parts.size(); i++) {
      made.append(
          ", \"r%d\": {%s, \"$defs\": {%s}}"
              .formatted(i, parts.get(i), anchor(parts.get(i), i, young)));
    }
    return made.append("}}").toString();
  }

  /// Of the root, what is no part of it at all; of others, what the text of the resource decides.
  private static String anchor(String part, int number, boolean young) {
    String kind = List.of("integer", "string", "object", "null").get(number);
    boolean has = part.contains("dynamicRef") || part.length() % 2 == 0;
    return young && has
        ? "\"n\": {\"$dynamicAnchor\": \"n\", \"type\": [\"%s\", \"boolean\"]}".formatted(kind)
        : "\"n\": {\"type\": \"%s\"}".formatted(kind);
  }

  private static String instance(Random random, int depth) {
    if (depth > 0 && random.nextInt(4) > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> "{\"a\": %s}".formatted(instance(random, depth - 1));
        case 1 -> "{\"b\": %s}".formatted(instance(random, depth - 1));
        default ->
            "{\"a\": %s, \"b\": %s}"
                .formatted(instance(random, depth - 1), instance(random, depth - 1));
      };
    }
    return pick(random, "1", "\"x\"", "null", "true", "{}", "[]");
  }

  private static String pick(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }
}
