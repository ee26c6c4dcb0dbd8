package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs a file of labelled cases and writes a verdict line for each.
///
/// `-Dcases=FILE` names the cases, `-Dverdicts=FILE` where the verdicts go; `-Drounds=N` runs them
/// N times and tells the times of the last.
@Tag("bench")
final class LabelledCasesBenchTest {

  @Test
  void judges_every_case_of_a_file() throws IOException {
    String cases = System.getProperty("cases", "");
    assumeTrue(!cases.isEmpty(), "no -Dcases=FILE");
    List<CasesFile.Case> all = CasesFile.read(Path.of(cases));
    List<String> lines = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      lines.clear();
      times.clear();
      for (CasesFile.Case one : all) {
        lines.add(judge(one, times));
      }
    }
    Files.write(Path.of(System.getProperty("verdicts", "target/verdicts.jsonl")), lines);
    times.sort(null);
    System.out.printf(
        "%d pairs: median %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms%n",
        times.size(),
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.get(times.size() * 99 / 100),
        times.getLast());
    assertFalse(lines.isEmpty());
  }

  private static String judge(CasesFile.Case one, List<Double> times) {
    CompatibilityMode mode = CompatibilityMode.valueOf(one.mode());
    List<String> earlier = mode.isTransitive() ? one.previous() : List.of(one.previous().getLast());
    Dialect dialect = one.dialect().flatMap(Dialect::named).orElse(Dialect.DRAFT_07);
    Answer answer = Answer.YES;
    for (String text : earlier) {
      long start = System.nanoTime();
      JsonSchemaDocument previous =
          JsonSchemas.parse("previous.json", text, FileSource.empty(), dialect);
      JsonSchemaDocument current =
          JsonSchemas.parse("current.json", one.current(), FileSource.empty(), dialect);
      answer =
          answer.and(
              JsonSchemaCompatibility.compare(
                      previous, current, new JsonValidation(), ContentModel.STRICT, Progress.none())
                  .holds(mode));
      times.add((System.nanoTime() - start) / 1e6);
    }
    String compatible =
        switch (answer) {
          case YES -> "true";
          case NO -> "false";
          case UNKNOWN -> "null";
        };
    return "{\"id\": \"" + one.id() + "\", \"compatible\": " + compatible + "}";
  }
}
