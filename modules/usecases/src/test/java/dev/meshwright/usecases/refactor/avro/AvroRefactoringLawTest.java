package dev.meshwright.usecases.refactor.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.refactor.AvroRefactoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is done to schemas that use one another: Apache Avro takes all of them afterwards, what
/// was not meant is as it was, and the verdict is the one that was promised.
class AvroRefactoringLawTest {

  private static final int SOME = 400;
  private static final int MANY = Integer.getInteger("avro.refactorings", 5_000);
  private static final int MOST_BROKEN = 6;

  @Test
  void refactorings_keep_their_promises() {
    run(SOME);
  }

  @Test
  @Tag("slow")
  void many_refactorings_keep_their_promises() {
    run(MANY);
  }

  private static void run(int wanted) {
    Map<String, Integer> done = new TreeMap<>();
    Map<String, Integer> refused = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    int total = 0;
    for (long seed = 0; total < wanted && broken.size() < MOST_BROKEN; seed++) {
      Random random = new Random(seed);
      Map<String, String> texts = new TreeMap<>(MadeAvro.workspace(random));
      for (int step = 0; step < 6; step++) {
        String path = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
        FileSource files = FileSource.of(texts);
        AvroDocument document = AvroSchemas.parse(path, texts.get(path), files);
        assertTrue(document.usable(), () -> document.problems() + document.text());
        Optional<Refactoring> made = new MadeRefactorings(random, document).next();
        if (made.isEmpty()) {
          continue;
        }
        Refactoring refactoring = made.get();
        Result<Refactored> result =
            new AvroRefactoring(document)
                .refactor(refactoring, files.paths(), files, Progress.none());
        if (!(result instanceof Result.Ok<Refactored> ok)) {
          refused.merge(result.problems().getFirst().rule(), 1, Integer::sum);
          continue;
        }
        try {
          texts = new RefactoringLaw(texts, path, refactoring, ok.value()).check();
        } catch (AssertionError | RuntimeException failed) {
          broken.add(
              "seed %d step %d: %s in %s%n%s%n%s"
                  .formatted(seed, step, refactoring, path, texts.get(path), failed));
          break;
        }
        done.merge(refactoring.kind().name(), 1, Integer::sum);
        total++;
      }
    }
    assertTrue(broken.isEmpty(), () -> String.join("\n\n", broken));
    // All but that of a language with versions.
    assertEquals(14, done.size(), () -> "not of every kind: " + done);
    assertTrue(refused.values().stream().mapToInt(i -> i).sum() < total, refused.toString());
  }
}
