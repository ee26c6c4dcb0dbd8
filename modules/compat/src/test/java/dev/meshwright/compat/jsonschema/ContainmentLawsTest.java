package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The verdict against a validator that shares no code with it, over seeded random pairs.
final class ContainmentLawsTest {

  private static final int PAIRS = Integer.getInteger("pairs", 400);
  private static final int SAMPLES = 60;

  /// Two versions, their verdict, and a validator for each.
  private record Compared(
      long seed, JsonObject before, JsonObject after, Verdict verdict, List<JsonValue> samples) {

    /// A random reference may form a loop, which is a problem instead of a verdict.
    boolean isUsable() {
      return verdict.previousProblems().isEmpty() && verdict.currentProblems().isEmpty();
    }

    boolean accepts(JsonObject version, JsonValue value) {
      return prepared(version).validate(value) instanceof InstanceReport.Valid;
    }

    @Override
    public String toString() {
      return "seed " + seed + "\n" + before.toJson() + "\n" + after.toJson();
    }
  }

  private static InstanceValidator.Prepared prepared(JsonObject version) {
    JsonSchemaDocument document = Schemas.schema(version.toJson());
    return new JsonValidation().prepare(document);
  }

  /// All drafts take turns.
  private static String dialect(long seed) {
    Dialect[] all = Dialect.values();
    return all[(int) (seed % all.length)].uri();
  }

  private static Stream<Compared> pairs(int count) {
    List<Compared> usable =
        Stream.iterate(1L, s -> s <= count, s -> s + 1)
            .map(ContainmentLawsTest::compared)
            .filter(Compared::isUsable)
            .toList();
    assertTrue(usable.size() > count * 3 / 4, "only " + usable.size() + " pairs without errors");
    return usable.stream();
  }

  private static Compared compared(long seed) {
    Random random = new Random(seed * 7919);
    RandomSchemas schemas = new RandomSchemas(random, dialect(seed));
    JsonObject before = schemas.document();
    JsonObject after = random.nextInt(4) == 0 ? schemas.document() : schemas.edited(before);
    Verdict verdict = Schemas.compare(before.toJson(), after.toJson());
    List<JsonValue> samples = Stream.generate(() -> schemas.value(3)).limit(SAMPLES).toList();
    return new Compared(seed, before, after, verdict, samples);
  }

  @Test
  void no_document_contradicts_a_proof_and_every_refutation_shows_a_document_that_holds() {
    int unknown = 0;
    int proved = 0;
    int refuted = 0;
    for (Compared pair : pairs(PAIRS).toList()) {
      InstanceValidator.Prepared old = prepared(pair.before);
      InstanceValidator.Prepared young = prepared(pair.after);
      for (JsonValue value : pair.samples) {
        boolean inOld = old.validate(value) instanceof InstanceReport.Valid;
        boolean inYoung = young.validate(value) instanceof InstanceReport.Valid;
        if (inOld && !inYoung) {
          assertFalse(pair.verdict.backward() == Answer.YES, () -> pair + "\n" + value.toJson());
        }
        if (inYoung && !inOld) {
          assertFalse(pair.verdict.forward() == Answer.YES, () -> pair + "\n" + value.toJson());
        }
      }
      confirm(pair);
      for (Answer answer : List.of(pair.verdict.backward(), pair.verdict.forward())) {
        unknown += answer == Answer.UNKNOWN ? 1 : 0;
        proved += answer == Answer.YES ? 1 : 0;
        refuted += answer == Answer.NO ? 1 : 0;
      }
    }
    String counts = unknown + " unknown, " + proved + " proved, " + refuted + " refuted";
    assertTrue(proved > PAIRS / 4 && refuted > PAIRS / 4, counts);
    int most = Integer.getInteger("unknowns", PAIRS * 2 / 20);
    assertTrue(unknown <= most, counts);
  }

  private static void confirm(Compared pair) {
    boolean refuted = pair.verdict.backward() == Answer.NO || pair.verdict.forward() == Answer.NO;
    List<String> witnesses =
        pair.verdict.findings().stream().map(Finding::witness).flatMap(Optional::stream).toList();
    assertEquals(refuted, !witnesses.isEmpty(), pair::toString);
    for (String witness : witnesses) {
      JsonValue value = Schemas.value(witness);
      assertTrue(
          pair.accepts(pair.before, value) != pair.accepts(pair.after, value),
          () -> pair + "\n" + witness);
    }
  }

  @Test
  void a_direction_has_a_finding_that_breaks_it_exactly_when_it_is_refuted() {
    pairs(PAIRS)
        .forEach(pair -> {
          Verdict verdict = pair.verdict;
          assertEquals(
              verdict.backward() == Answer.NO,
              verdict.findings().stream().anyMatch(f -> f.backward() == Effect.BREAK),
              pair::toString);
          assertEquals(
              verdict.forward() == Answer.NO,
              verdict.findings().stream().anyMatch(f -> f.forward() == Effect.BREAK),
              pair::toString);
        });
  }

  @Test
  void a_schema_compared_with_itself_in_another_form_has_no_findings() {
    for (long seed = 1; seed <= PAIRS; seed++) {
      RandomSchemas schemas = new RandomSchemas(new Random(seed), dialect(seed));
      JsonObject document = schemas.document();
      if (Schemas.schema(document.toJson()).hasErrors()) {
        continue;
      }
      String other = schemas.shuffled(document).toJson().replace(",\"", ",\n  \"");
      Verdict verdict = Schemas.compare(document.toJson(), other);
      assertEquals(List.of(), verdict.findings(), document.toJson());
      assertEquals(Answer.YES, verdict.backward(), document.toJson());
      assertEquals(Answer.YES, verdict.forward(), document.toJson());
    }
  }

  @Test
  void findings_do_not_depend_on_the_order_of_members() {
    pairs(PAIRS)
        .forEach(pair -> {
          RandomSchemas schemas = new RandomSchemas(new Random(pair.seed), dialect(pair.seed));
          Verdict other =
              Schemas.compare(
                  schemas.shuffled(pair.before).toJson(), schemas.shuffled(pair.after).toJson());
          assertEquals(brief(pair.verdict), brief(other), pair::toString);
        });
  }

  private static TreeSet<String> brief(Verdict verdict) {
    TreeSet<String> all = new TreeSet<>();
    for (Finding f : verdict.findings()) {
      all.add(f.rule() + " " + f.path() + " " + f.backward() + " " + f.forward());
    }
    all.add(verdict.backward() + " " + verdict.forward());
    return all;
  }
}
