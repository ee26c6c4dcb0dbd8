package dev.meshwright.usecases.refactor.jsonschema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.language.JsonSchemaLanguage;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaRefactorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Refactorings of schemas that were made up, by chance but always the same.
class SeededRefactoringsTest {

  @Test
  void refactorings_keep_their_promises() {
    Tally tally = run(0, 300);
    assertTrue(tally.done() > 150, tally::toString);
    assertTrue(tally.unknown() < tally.done() / 10, tally::toString);
  }

  @Test
  @Tag("slow")
  void thousands_of_refactorings_keep_their_promises() {
    Tally tally = run(10_000, 5_000);
    for (RefactoringKind kind : RefactoringKind.values()) {
      assertTrue(tally.count(kind) > 20, () -> kind + "\n" + tally);
    }
    assertTrue(tally.unknown() < tally.done() / 10, tally::toString);
  }

  private static Tally run(int from, int count) {
    Tally tally = new Tally();
    List<Throwable> broken = new ArrayList<>();
    for (int seed = from; seed < from + count && broken.size() < 5; seed++) {
      try {
        one(seed, tally);
      } catch (AssertionError failed) {
        broken.add(failed);
      }
    }
    assertAll(broken.stream().map(failed -> () -> fail(failed.getMessage(), failed)));
    return tally;
  }

  private static void one(int seed, Tally tally) {
    Random random = new Random(seed);
    Map<String, String> texts = MadeWorkspace.make(random);
    FileSource files = FileSource.of(texts);
    String own = texts.keySet().iterator().next();
    ParsedText<?> parsed =
        ParsedText.parse(new JsonSchemaLanguage(), own, texts.get(own), files, Optional.empty());
    SchemaRefactorer refactorer = parsed.refactorer().orElseThrow();
    MadeRefactorings.Made made =
        new MadeRefactorings(random, refactorer, parsed.structure().root()).next();
    try {
      Result<Refactored> result =
          refactorer.refactor(
              made.refactoring(), List.copyOf(texts.keySet()), files, Progress.none());
      new RefactoringLaw(texts, made, random, tally).check(result);
    } catch (AssertionError | RuntimeException broken) {
      fail("seed " + seed + ": " + made.refactoring() + " on\n" + texts + "\n" + broken, broken);
    }
  }
}
