package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.language.PatternLanguage;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts that were schemas once: whatever they are, there is a document, located problems and a
/// verdict. `-Dfuzz=N` sets how many are tried.
@Tag("slow")
final class FuzzedSchemasTest {

  private static final int TRIES = Integer.getInteger("fuzz", 20_000);
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "null",
          "true",
          "1e999",
          "-",
          "0.1",
          "\"$ref\":",
          "\"#\"",
          "\"#/allOf/0\"",
          "\"not\":",
          "\"allOf\":[",
          "\"$id\":\"x\",",
          "\"items\":",
          "\"enum\":[1,{}],",
          "\"pattern\":\"(a+)+$\",",
          "\uD800",
          "\u0000",
          "\n");

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      int end = Math.min(damaged.length(), at + random.nextInt(6));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(3)) {
        case 0 -> damaged.insert(at, piece);
        case 1 -> damaged.delete(at, end);
        default -> damaged.replace(at, end, piece);
      }
    }
    return damaged.toString();
  }

  @Test
  void any_two_texts_give_a_verdict_or_located_problems() {
    List<Rule> rules = JsonSchemaRules.all();
    Random random = new Random(2026);
    for (int i = 0; i < TRIES; i++) {
      Rule.Example example = rules.get(random.nextInt(rules.size())).example();
      String before = random.nextBoolean() ? example.before() : damaged(example.before(), random);
      String after = damaged(example.after(), random);
      JsonSchemaDocument document = Schemas.schema(after);
      for (Problem problem : document.problems()) {
        assertTrue(problem.location().range().end() <= after.length(), () -> after + problem);
      }
      Verdict verdict = Schemas.compare(before, after);
      if (document.hasErrors()) {
        assertEquals(Answer.UNKNOWN, verdict.backward(), after);
        assertTrue(!verdict.currentProblems().isEmpty(), after);
      }
    }
  }

  @Test
  void any_text_is_read_as_a_pattern_or_refused() {
    Random random = new Random(2027);
    String alphabet = "ab01^$.*+?|()[]{}\\-,:=!<dwspuxbLN\uD83D\uDE00";
    for (int i = 0; i < TRIES; i++) {
      StringBuilder regex = new StringBuilder();
      for (int j = random.nextInt(24); j > 0; j--) {
        regex.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertNotNull(
          PatternLanguage.of(regex.toString()).map(l -> l.accepts("ab1")), () -> regex.toString());
    }
  }
}
